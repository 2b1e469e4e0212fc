using CallingPlans.Application.Access;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Security;

/// <summary>The caller of a request, put there by the authentication.</summary>
internal static class CallerFeature
{
    private static readonly object Key = new();

    public static void SetCaller(this HttpContext context, Caller caller) => context.Items[Key] = caller;

    /// <exception cref="InvalidOperationException">The function is open to callers that are not signed in.</exception>
    public static Caller Caller(this HttpRequest request) => request.HttpContext.FindCaller()
        ?? throw new InvalidOperationException("Nobody is signed in: the function's policy does not ask for it.");

    public static Caller? FindCaller(this HttpContext context) => context.Items.TryGetValue(Key, out var caller) ? (Caller?)caller : null;
}
