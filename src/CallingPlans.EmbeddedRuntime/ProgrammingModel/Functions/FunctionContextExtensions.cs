using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reach the HTTP request from a function's context.</summary>
public static class FunctionContextExtensions
{
    /// <summary>
    /// The request being answered; null for a function that HTTP did not start, and in middleware registered before
    /// <c>ConfigureFunctionsWebApplication</c>.
    /// </summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue("HttpRequestContext", out var request) ? request as HttpContext : null;
    }
}
