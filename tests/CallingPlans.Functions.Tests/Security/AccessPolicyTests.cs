using System.Reflection;
using CallingPlans.Functions.Security;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Tests.Security;

/// <summary>Who may call what is said once per function; what is open is listed here too, so that nothing opens by accident.</summary>
public sealed class AccessPolicyTests
{
    [Fact]
    public void HttpFunctions_Each_HasOnePolicyAndTheHostAsksForNoKey()
    {
        Assert.NotEmpty(HttpFunction.All);
        foreach (var function in HttpFunction.All)
        {
            Assert.True(
                function.Method.GetCustomAttributes<AccessPolicyAttribute>().Count() == 1, $"{function.Name} has not one policy.");
            Assert.Equal(AuthorizationLevel.Anonymous, function.Trigger.AuthLevel);
        }
    }

    [Fact]
    public void PublicFunctions_AreTheseAndNoOthers() => Assert.Equal(
        [
            "ApiDocs", "CarrierWebhook", "ConsoleFile", "ConsoleStart", "Health", "OpenApi",
            "OrderLinkBillPut", "OrderLinkGet", "OrderLinkLoaPut", "OrderLinkLoaSign",
        ],
        With<PublicAttribute>());

    [Fact]
    public void DevelopmentFunctions_AreTheseAndNoOthers() => Assert.Equal(
        ["DevelopmentClock", "DevelopmentMailbox", "DevelopmentSeed", "DevelopmentToken"], With<DevelopmentOnlyAttribute>());

    [Fact]
    public void DevelopmentFunctions_AreUnderTheirOwnPathAndNothingElseIs() => Assert.Equal(
        With<DevelopmentOnlyAttribute>(),
        HttpFunction.All.Where(f => f.Trigger.Route!.StartsWith("api/dev/", StringComparison.Ordinal)).Select(f => f.Name).Order());

    [Fact]
    public void PublicFunctions_ButSignedLinksAndCarriersCalls_OnlyRead() => Assert.All(
        HttpFunction.All.Where(f => f.Method.GetCustomAttribute<PublicAttribute>() is not null
            && !f.Trigger.Route!.StartsWith("api/order-links/{token}", StringComparison.Ordinal)
            && f.Name != "CarrierWebhook"),
        f => Assert.Equal("get", Assert.Single(f.Trigger.Methods!)));

    [Fact]
    public void FunctionsOfAnOrganisation_AreForThoseWhoAreSignedIn() => Assert.All(
        HttpFunction.All.Where(f => f.Trigger.Route!.Contains('{') && f.Trigger.Route.StartsWith("api/organizations", StringComparison.Ordinal)),
        f => Assert.IsType<SignedInAttribute>(f.Method.GetCustomAttribute<AccessPolicyAttribute>()));

    [Fact]
    public void AccessPolicies_KnowEveryHttpFunction() =>
        Assert.All(HttpFunction.All, f => Assert.NotNull(new AccessPolicies().Find(f.Name)));

    [Fact]
    public void AccessPolicies_UnknownFunction_HasNone() => Assert.Null(new AccessPolicies().Find("Another"));

    private static IEnumerable<string> With<TPolicy>()
        where TPolicy : AccessPolicyAttribute =>
        HttpFunction.All.Where(f => f.Method.GetCustomAttribute<TPolicy>() is not null).Select(f => f.Name).Order();
}
