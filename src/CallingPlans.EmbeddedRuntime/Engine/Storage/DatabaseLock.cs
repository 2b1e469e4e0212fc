namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>
/// The right to use a database. The operating system holds it with the open file, so that it ends with the process,
/// however that ends.
/// It is the lease on everything in the database: unfinished activities found at opening belong to nobody else.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream file;

    private DatabaseLock(FileStream file)
    {
        this.file = file;
    }

    /// <summary>Takes the lock beside the database, making its folder when absent.</summary>
    /// <exception cref="DatabaseInUseException">It is taken.</exception>
    public static DatabaseLock Take(string databasePath)
    {
        var path = Path.GetFullPath(databasePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (PathTooLongException or DirectoryNotFoundException))
        {
            throw new DatabaseInUseException(path, exception);
        }
    }

    public void Dispose() => file.Dispose();
}
