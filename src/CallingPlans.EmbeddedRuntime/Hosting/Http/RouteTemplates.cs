using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>Route templates of HTTP functions.</summary>
internal static class RouteTemplates
{
    /// <summary>The template below a prefix; a function without a route has its name for one.</summary>
    /// <exception cref="StartupRefusedException">The template is not one, or is the host's own.</exception>
    public static RoutePattern Below(string prefix, FunctionEntry function, HttpTriggerAttribute trigger)
    {
        var pattern = Parse(function, trigger, prefix);
        return IsOfTheHost(pattern)
            ? throw new StartupRefusedException(
                $"Function '{function.Name}' has the route '{pattern.RawText}': " +
                "the host keeps /admin and /runtime for itself.")
            : pattern;
    }

    /// <summary>Whether the template of a function has a parameter of that name, without regard to case.</summary>
    /// <exception cref="StartupRefusedException">The template is not one.</exception>
    public static bool HasParameter(FunctionEntry function, HttpTriggerAttribute trigger, string name)
        => Parse(function, trigger).GetParameter(name) is not null;

    private static RoutePattern Parse(FunctionEntry function, HttpTriggerAttribute trigger, string prefix = "")
    {
        var route = trigger.Route ?? function.Name;
        var template = prefix.Length > 0 && route.Length > 0 ? $"{prefix}/{route}" : prefix + route;
        try
        {
            return RoutePatternFactory.Parse(template);
        }
        catch (RoutePatternException error)
        {
            throw new StartupRefusedException(
                $"The route of function '{function.Name}' is wrong: {error.Message}",
                error);
        }
    }

    private static bool IsOfTheHost(RoutePattern pattern)
        => pattern.PathSegments is [{ Parts: [RoutePatternLiteralPart literal] }, ..]
            && HostPaths.Contains('/' + literal.Content);
}
