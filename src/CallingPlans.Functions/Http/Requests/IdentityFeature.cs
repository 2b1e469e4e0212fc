using CallingPlans.Application.Orders;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.Requests;

/// <summary>The identity of what a request makes, put there by its idempotency key.</summary>
internal static class IdentityFeature
{
    private static readonly object Key = new();

    public static void SetIdentity(this HttpContext context, NewIdentity identity) => context.Items[Key] = identity;

    /// <summary>For the one thing that the request makes. A request without a key makes another one each time.</summary>
    public static NewIdentity Identity(this HttpRequest request) =>
        request.HttpContext.Items.TryGetValue(Key, out var identity) ? (NewIdentity)identity! : NewIdentity.Fresh();
}
