using System.Text.Json.Nodes;

namespace CallingPlans.Domain.Markets;

/// <summary>The profiles that come with the product.</summary>
internal static class EmbeddedProfiles
{
    private const string Folder = "CallingPlans.Domain.Markets.Profiles.";

    /// <summary>The profiles as written, by country.</summary>
    internal static IReadOnlyDictionary<string, JsonObject> Read()
    {
        var assembly = typeof(EmbeddedProfiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(
                name => Path.GetFileNameWithoutExtension(name[Folder.Length..]),
                name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    return JsonNode.Parse(stream)!.AsObject();
                },
                StringComparer.Ordinal);
    }
}
