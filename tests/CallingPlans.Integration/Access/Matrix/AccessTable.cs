using CallingPlans.Functions.Security;
using static CallingPlans.Integration.Access.Matrix.MatrixCaller;

namespace CallingPlans.Integration.Access.Matrix;

/// <summary>
/// What each route answers to whom, as a table of its own and not from the app's code: 401 before 404 before 403. A route of
/// which it says nothing fails the test.
/// </summary>
internal static class AccessTable
{
    /// <summary>In place of a status: anything but 401, 403, 404 and a fault.</summary>
    public const int Let = 0;

    /// <summary>Makes what is not there.</summary>
    private const string PutOrganization = "PUT /api/organizations/{org}";

    /// <summary>The desk's alone: whatever an organisation has leaves it, or goes.</summary>
    private const string Erase = "DELETE /api/organizations/{org}";

    private const string Exports = "/api/organizations/{org}/export";

    private const string PutLocation = "PUT /api/organizations/{org}/locations/{loc}";

    /// <summary>Routes that are open by intent, besides those of development and the console.</summary>
    private static readonly string[] Open = ["/api/docs", "/api/health", "/api/openapi.yaml"];

    /// <summary>For whoever is signed in.</summary>
    private static readonly string[] Shared = ["/api/markets", "/api/providers", "/api/support"];

    /// <summary>Of an organisation, and yet not for its own administrator.</summary>
    private static readonly string[] NotForTheCustomer = [PutOrganization, "POST /api/organizations/{org}/conversion"];

    /// <summary>Of an organisation, and for its own administrator alone.</summary>
    private static readonly string[] ForTheCustomerAlone = ["POST /api/organizations/{org}/number-orders/{id}/terms-acceptance"];

    /// <summary>What a link to upload a bill is not good for.</summary>
    private static readonly string[] OtherTasks = ["PUT /api/order-links/{token}/loa", "POST /api/order-links/{token}/loa/signature"];

    /// <summary>The expected status; null where the table does not know the route.</summary>
    public static int? Expected(ServedRoute route, MatrixCaller caller, MatrixTarget target)
    {
        if (route.Policy is DevelopmentOnlyAttribute || Open.Contains(route.Template) || !route.Template.StartsWith("/api/", StringComparison.Ordinal))
            return Let;
        // The link is the permission, the signature the carrier's: tokens do not matter.
        if (route.Template.StartsWith("/api/order-links/{token}", StringComparison.Ordinal))
            return target == MatrixTarget.Missing ? 404 : OtherTasks.Contains(route.ToString()) ? 403 : Let;
        // No carrier of this installation calls.
        if (route.Template == "/api/carriers/{carrier}/webhook")
            return 404;
        if (caller is Nobody or Expired or Forged)
            return 401;
        if (route.Template.StartsWith("/api/organizations/{org}", StringComparison.Ordinal))
            return OfOrganization(route.ToString(), caller, target);
        if (route.Template.StartsWith("/api/desk/", StringComparison.Ordinal))
            return caller != PortingDesk ? 403 : target == MatrixTarget.Missing ? 404 : Let;
        if (route.Template.StartsWith("/api/partners/{partner}", StringComparison.Ordinal))
            return OfPartner(route.Verb, caller, target);
        return Shared.Any(s => route.Template == s || route.Template.StartsWith($"{s}/", StringComparison.Ordinal))
            ? target == MatrixTarget.Missing ? 404 : Let
            : null;
    }

    private static int OfOrganization(string route, MatrixCaller caller, MatrixTarget target)
    {
        if (route == PutOrganization && target == MatrixTarget.Missing)
            return caller is OwnAdmin or OtherAdmin ? 404 : Let;
        if (caller is OtherAdmin or OtherPartner)
            return 404;
        var ofWhole = route == Erase || route.EndsWith(Exports, StringComparison.Ordinal);
        if (caller != PortingDesk && !(ofWhole && target == MatrixTarget.Missing) && (route == Erase || route.Contains(Exports, StringComparison.Ordinal)))
            return 403;
        if (target == MatrixTarget.Missing)
            return route == PutLocation ? Let : 404;
        if (NotForTheCustomer.Contains(route))
            return caller == OwnAdmin ? 403 : Let;
        return ForTheCustomerAlone.Contains(route) && caller != OwnAdmin ? 403 : Let;
    }

    private static int OfPartner(string verb, MatrixCaller caller, MatrixTarget target) => (verb, caller) switch
    {
        ("PUT", PortingDesk) => Let,
        (_, PortingDesk) => target == MatrixTarget.Missing ? 404 : Let,
        (_, OwnPartner) when target == MatrixTarget.Existing => verb == "GET" ? Let : 403,
        _ => 404,
    };
}
