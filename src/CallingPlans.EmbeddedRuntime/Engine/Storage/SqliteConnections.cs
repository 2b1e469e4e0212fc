using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>Connections to the database: one that writes, and a few that read beside it.</summary>
internal sealed class SqliteConnections(string databasePath) : IDisposable
{
    private readonly ConcurrentBag<ReadingConnection> idleReaders = [];
    private volatile bool disposed;

    /// <summary>Opens the connection that writes, and makes the tables in a new file.</summary>
    /// <exception cref="InvalidOperationException">The file was written by a version with other tables.</exception>
    public SqliteConnection OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        try
        {
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads with a connection of its own, on the thread of the caller.</summary>
    public T Read<T>(Func<ReadingConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (!idleReaders.TryTake(out var connection))
            connection = new(Open(SqliteOpenMode.ReadOnly));
        try
        {
            return read(connection);
        }
        finally
        {
            idleReaders.Add(connection);
            if (disposed)
                CloseReaders();
        }
    }

    public void Dispose()
    {
        disposed = true;
        CloseReaders();
    }

    private void Prepare(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864;");
        var version = Convert.ToInt32(Scalar(connection, "PRAGMA user_version"));
        if (version == 0)
        {
            Execute(
                connection,
                $"BEGIN IMMEDIATE; {SqliteSchema.Create} PRAGMA user_version={SqliteSchema.Version}; COMMIT;");
        }
        else if (version != SqliteSchema.Version)
        {
            throw new InvalidOperationException(
                $"The durable database '{databasePath}' has tables of version {version}; "
                + $"this program knows version {SqliteSchema.Version}.");
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the callers' text is constant
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the callers' text is constant
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = databasePath, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        return connection;
    }

    private void CloseReaders()
    {
        while (idleReaders.TryTake(out var connection))
            connection.Dispose();
    }
}
