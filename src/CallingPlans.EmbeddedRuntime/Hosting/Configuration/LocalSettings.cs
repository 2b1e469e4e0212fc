using System.Text.Json;

namespace CallingPlans.EmbeddedRuntime.Hosting.Configuration;

/// <summary><c>Values</c> of local.settings.json: settings of a developer's machine.</summary>
internal static class LocalSettings
{
    /// <summary>The values as configuration keys: <c>__</c> separates sections, as in environment variables.</summary>
    /// <exception cref="StartupRefusedException">The file is encrypted, or a value is not a scalar.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string contentRoot)
    {
        var file = AppFile.Read(contentRoot, "local.settings.json");
        if (file is not { ValueKind: JsonValueKind.Object } settings)
            return new Dictionary<string, string?>();

        if (settings.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
            throw new StartupRefusedException("local.settings.json is encrypted: run 'func settings decrypt' first.");

        return settings.TryGetProperty("Values", out var values)
            ? values.EnumerateObject().ToDictionary(value => value.Name.Replace("__", ":"), value => Scalar(value))
            : new Dictionary<string, string?>();
    }

    private static string? Scalar(JsonProperty value) => value.Value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array
            => throw new StartupRefusedException($"'{value.Name}' in local.settings.json must be a string."),
        JsonValueKind.Null => null,
        _ => value.Value.ToString(),
    };
}
