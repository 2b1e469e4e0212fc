namespace CallingPlans.Domain.Tests.Errors;

/// <summary>Files of the repository that tests compare with the code.</summary>
internal static class RepositoryFile
{
    /// <summary>The full path of a file that is named relative to the repository's root.</summary>
    internal static string Find(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, relativePath);
            if (File.Exists(candidate))
                return candidate;
        }

        throw new FileNotFoundException("Not in the repository that the tests run from.", relativePath);
    }
}
