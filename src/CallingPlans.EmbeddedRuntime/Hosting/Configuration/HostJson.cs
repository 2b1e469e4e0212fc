using System.Text.Json;

namespace CallingPlans.EmbeddedRuntime.Hosting.Configuration;

/// <summary>What of host.json concerns this host.</summary>
internal sealed record HostJson
{
    /// <summary>
    /// What precedes every route, without slashes at its ends: <c>api</c> unless the file says otherwise.
    /// </summary>
    public string RoutePrefix { get; init; } = "api";

    /// <exception cref="StartupRefusedException">There is no host.json, or it cannot be read.</exception>
    public static HostJson Read(string contentRoot)
    {
        var file = AppFile.Read(contentRoot, "host.json") ?? throw new StartupRefusedException(
            $"host.json was found neither in {contentRoot} nor in {AppContext.BaseDirectory}.");

        return Find(file, "extensions", "http", "routePrefix") is { ValueKind: JsonValueKind.String } prefix
            ? new HostJson { RoutePrefix = prefix.GetString()!.Trim('/') }
            : new HostJson();
    }

    private static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }
}
