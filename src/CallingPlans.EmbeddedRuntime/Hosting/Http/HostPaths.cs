using Microsoft.AspNetCore.Http;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>Paths that the Functions host keeps for itself: no function ever sees a request to them.</summary>
internal static class HostPaths
{
    public static bool Contains(PathString path)
        => path.StartsWithSegments("/admin") || path.StartsWithSegments("/runtime");
}
