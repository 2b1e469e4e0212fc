using System.Runtime.CompilerServices;

namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

/// <summary>Where the signature lists of the real packages are.</summary>
internal static class ApiSurfaceFolder
{
    /// <summary>
    /// <c>API_SURFACE</c> where it is set, else <c>../shared/api-surface</c> beside the repository; null when there is
    /// no such
    /// folder.
    /// </summary>
    public static string? Find()
    {
        var path = Environment.GetEnvironmentVariable("API_SURFACE") is { Length: > 0 } named
            ? named
            : Path.Combine(RepositoryRoot(), "..", "shared", "api-surface");
        return Directory.Exists(path) ? Path.GetFullPath(path) : null;
    }

    private static string RepositoryRoot([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(thisFile)!);
        while (!File.Exists(Path.Combine(folder.FullName, "CallingPlans.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run away from their sources.");
        return folder.FullName;
    }
}
