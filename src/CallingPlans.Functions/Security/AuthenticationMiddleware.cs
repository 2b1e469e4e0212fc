using CallingPlans.Application.Configuration;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace CallingPlans.Functions.Security;

/// <summary>Lets a request through as its function's policy says. Without a policy there is no way through.</summary>
internal sealed class AuthenticationMiddleware(
    AccessPolicies policies, TokenReader tokens, IOptions<DevelopmentOptions> development) : IFunctionsWorkerMiddleware
{
    private const string Scheme = "Bearer ";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        if (await RefusalAsync(policies.Find(context.FunctionDefinition.Name), http) is { } refused)
            context.GetInvocationResult().Value = refused;
        else
            await next(context);
    }

    private async Task<IResult?> RefusalAsync(AccessPolicyAttribute? policy, HttpContext http)
    {
        switch (policy)
        {
            case PublicAttribute:
                return null;
            case DevelopmentOnlyAttribute:
                return development.Value.Enabled ? null : Problems.Of(Failure.NotFound(), http.Request);
            case SignedInAttribute:
                var header = http.Request.Headers.Authorization.ToString();
                var caller = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                    ? await tokens.ReadAsync(header[Scheme.Length..].Trim(), http.RequestAborted)
                    : null;
                if (caller is null)
                    return Unauthorized(http);
                http.SetCaller(caller);
                return null;
            default:
                return Unauthorized(http);
        }
    }

    private static ApiAnswer Unauthorized(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Of(Failure.Of(FailureKind.Unauthorized, ErrorCode.Unauthorized), http.Request);
    }
}
