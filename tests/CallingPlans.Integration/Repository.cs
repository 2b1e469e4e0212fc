namespace CallingPlans.Integration;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo? folder) => folder is null
        ? throw new InvalidOperationException("The tests run outside the repository.")
        : System.IO.File.Exists(Path.Combine(folder.FullName, "CallingPlans.sln")) ? folder.FullName : Find(folder.Parent);
}
