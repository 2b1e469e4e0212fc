using Microsoft.AspNetCore.Routing;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>
/// Finds functions that could answer the same request. The Functions host gives such a request to the function whose
/// name
/// comes first in the alphabet, however special the other's route is: so no such pair is served here.
/// </summary>
internal sealed class RouteOverlaps(ParameterPolicyFactory constraints)
{
    /// <exception cref="StartupRefusedException">Two routes overlap; the message names both functions and a
    /// path.</exception>
    public void Refuse(IReadOnlyList<HttpRoute> routes)
    {
        var shapes = routes.Select(route => new RouteShape(route.Pattern, constraints)).ToArray();
        for (var i = 0; i < routes.Count; i++)
        {
            for (var j = i + 1; j < routes.Count; j++)
            {
                if (routes[i].SharedMethod(routes[j]) is { } method && shapes[i].PathSharedWith(shapes[j]) is { } path)
                {
                    throw new StartupRefusedException(
                        $"Functions '{routes[i].Function.Name}' and '{routes[j].Function.Name}' would both answer " +
                        $"{method} {path}: the routes of one method may not overlap.");
                }
            }
        }
    }
}
