using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>Which requests an HTTP function answers.</summary>
internal sealed class HttpRoute
{
    /// <exception cref="StartupRefusedException">The route or the authorisation level cannot be served.</exception>
    public HttpRoute(FunctionEntry function, HttpTriggerAttribute trigger, string prefix)
    {
        if (trigger.AuthLevel is AuthorizationLevel.User or AuthorizationLevel.System)
        {
            throw new StartupRefusedException(
                $"Function '{function.Name}' asks for level {trigger.AuthLevel}: " +
                "this host knows Anonymous, Function and Admin.");
        }

        Function = function;
        Level = trigger.AuthLevel;
        Pattern = RouteTemplates.Below(prefix, function, trigger);
        Methods = trigger.Methods is { Length: > 0 } methods
            ? [.. methods.Select(method => method.ToUpperInvariant())]
            : null;
    }

    public FunctionEntry Function { get; }

    public AuthorizationLevel Level { get; }

    public RoutePattern Pattern { get; }

    /// <summary>HTTP methods in capitals; null for all.</summary>
    public IReadOnlyList<string>? Methods { get; }

    /// <summary>A method that both answer; null when there is none.</summary>
    public string? SharedMethod(HttpRoute other)
    {
        if (Methods is null || other.Methods is null)
            return (Methods ?? other.Methods)?[0] ?? "any method";
        return Methods.Intersect(other.Methods).FirstOrDefault();
    }
}
