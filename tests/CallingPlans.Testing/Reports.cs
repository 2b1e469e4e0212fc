namespace CallingPlans.Testing;

/// <summary>What a run has to tell beside passed and failed: files of <c>artifacts/reports</c>, which <c>./test</c> prints.</summary>
public static class Reports
{
    /// <param name="name">Of the file, without its ending; a later one replaces it.</param>
    public static void Write(string name, string text)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallingPlans.sln")))
            folder = folder.Parent;
        if (folder is null)
            throw new InvalidOperationException("The tests run outside the repository.");
        var reports = folder.CreateSubdirectory("artifacts/reports");
        File.WriteAllText(Path.Combine(reports.FullName, $"{name}.txt"), text);
    }
}
