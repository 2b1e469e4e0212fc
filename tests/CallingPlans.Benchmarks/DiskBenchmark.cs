using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CallingPlans.Benchmarks;

/// <summary>
/// The baseline: what the disk gives when every commit is one small row, with the engine's own settings.
/// </summary>
internal sealed class DiskBenchmark : IAsyncDisposable
{
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-");

    public double CommitsPerSecond()
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder.FullName, "raw.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA synchronous=FULL");
        Execute(connection, "CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (text) VALUES ('a row of about the size of a small turn of an orchestration')";
        insert.Prepare();
        return Median.Of(Rounds, () =>
        {
            var watch = Stopwatch.StartNew();
            var commits = 0;
            for (; watch.Elapsed < Round; commits++)
                insert.ExecuteNonQuery();
            return commits / watch.Elapsed.TotalSeconds;
        });
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the callers' text is constant
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
