using CallingPlans.Testing;
using Microsoft.Data.Sqlite;

namespace CallingPlans.Integration.Harness;

/// <summary>What an app keeps: its folder, and its names in the storage of the test run.</summary>
internal sealed class AppData : IDisposable
{
    private const string Database = "durable.db";
    private readonly Azurite azurite;

    private AppData(Azurite azurite, string prefix)
    {
        this.azurite = azurite;
        Folder = Directory.CreateTempSubdirectory("calling-plans-app-").FullName;
        Prefix = prefix;
    }

    public string Folder { get; }

    public string Prefix { get; }

    public string ConnectionString => azurite.ConnectionString;

    public static async Task<AppData> CreateAsync() => new(await Azurite.GetAsync(), $"i{Guid.NewGuid().ToString("N")[..12]}");

    public Dictionary<string, string> Settings() => AppSettings.For(ConnectionString, Prefix, Folder);

    /// <summary>
    /// What a running app would leave if it were killed now: its files as they are, all that its engine has committed, and
    /// the same storage.
    /// </summary>
    public AppData AsKilledNow()
    {
        var left = new AppData(azurite, Prefix);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Folder, file);
            // A draft is moved to its place in a moment.
            if (name.StartsWith(Database, StringComparison.Ordinal) || Path.GetExtension(name) is ".lock" or ".next" or ".new")
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(left.Folder, name))!);
            File.Copy(file, Path.Combine(left.Folder, name));
        }

        using var committed = new SqliteConnection($"Data Source={Path.Combine(Folder, Database)};Mode=ReadOnly;Pooling=False");
        using var copy = new SqliteConnection($"Data Source={Path.Combine(left.Folder, Database)};Pooling=False");
        committed.Open();
        copy.Open();
        committed.BackupDatabase(copy);
        return left;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
