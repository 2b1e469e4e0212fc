using System.Text.Json;

namespace CallingPlans.EmbeddedRuntime.Hosting.Configuration;

/// <summary>The JSON files that lie beside a Functions app.</summary>
internal static class AppFile
{
    /// <summary>
    /// Reads a file from the content root, or else from beside the app's assembly; null when in neither.
    /// </summary>
    /// <exception cref="StartupRefusedException">The file is not JSON.</exception>
    public static JsonElement? Read(string contentRoot, string name)
    {
        var path = new[] { contentRoot, AppContext.BaseDirectory }
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        if (path is null)
            return null;

        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllText(path),
                new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new StartupRefusedException($"{path} is not valid JSON: {error.Message}", error);
        }
    }
}
