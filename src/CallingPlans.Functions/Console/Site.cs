using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Console;

/// <summary>The static files that come with the app.</summary>
internal static class Site
{
    private static readonly string Root = AppContext.BaseDirectory;
    private static readonly ConcurrentDictionary<string, SiteFile> Read = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = SiteFile.Font,
        [".yaml"] = "application/yaml; charset=utf-8",
    };

    /// <summary>A file by its path below the app; 404 for what is not there, or not below it.</summary>
    public static IResult File(string path)
    {
        var full = PathOf(path);
        if (!full.StartsWith(Root, StringComparison.Ordinal)
            || !MediaTypes.TryGetValue(Path.GetExtension(full), out var mediaType)
            || new FileInfo(full) is not { Exists: true } file)
            return Results.NotFound();
        // Read once, and again where the file was replaced.
        var known = Read.GetValueOrDefault(full);
        return known?.WrittenAt == file.LastWriteTimeUtc
            ? known
            : Read[full] = SiteFile.Load(full, mediaType, file.LastWriteTimeUtc);
    }

    /// <summary>Where a file of the app lies.</summary>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Root, path));
}
