using Microsoft.Data.Sqlite;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>A connection that reads, with the statements that it has prepared. One thread uses it at a time.</summary>
internal sealed class ReadingConnection(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, PreparedStatement> statements = [];

    /// <summary>A statement of a constant text; prepared once, and kept.</summary>
    public PreparedStatement Prepared(string sql, int parameters)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements.Add(sql, statement = new(connection, sql, parameters));
        return statement;
    }

    /// <summary>A statement whose text is made for the occasion; its caller disposes it.</summary>
    public SqliteCommand CreateCommand() => connection.CreateCommand();

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }
}
