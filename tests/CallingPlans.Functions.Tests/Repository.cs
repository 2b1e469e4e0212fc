namespace CallingPlans.Functions.Tests;

/// <summary>The files of the repository that the tests run in.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Files of a folder that are part of the source, by their paths from the root.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(),
    ];

    private static string Find(DirectoryInfo? folder) => folder is null
        ? throw new InvalidOperationException("The tests run outside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "CallingPlans.sln")) ? folder.FullName : Find(folder.Parent);
}
