using System.Text;
using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>What clients read.</summary>
internal sealed class InstanceQueries(SqliteConnections connections)
{
    private const string Columns =
        "id, name, status, created_at, updated_at, tags, failure, custom_status, output, input";

    /// <summary>One instance; null when there is none.</summary>
    public OrchestrationMetadata? Find(string id, bool withPayloads) => connections.Read(connection =>
    {
        var statement = connection.Prepared($"SELECT {Columns} FROM instances WHERE id = $1", 1);
        using var reader = statement.Query(id);
        return reader.Read() ? Metadata(reader, withPayloads) : null;
    });

    /// <summary>Up to <paramref name="limit"/> instances in order of their ids.</summary>
    public List<OrchestrationMetadata> List(InstanceFilter filter, int limit, bool withPayloads) =>
        connections.Read(connection =>
        {
            using var command = Command(connection, Columns, filter, limit);
            using var reader = command.ExecuteReader();
            var found = new List<OrchestrationMetadata>();
            while (reader.Read())
                found.Add(Metadata(reader, withPayloads));
            return found;
        });

    /// <summary>Up to <paramref name="limit"/> ids in order.</summary>
    public List<string> ListIds(InstanceFilter filter, int limit) => connections.Read(connection =>
    {
        using var command = Command(connection, "id", filter, limit);
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetString(0));
        return found;
    });

    private static SqliteCommand Command(ReadingConnection connection, string columns, InstanceFilter filter, int limit)
    {
        var command = connection.CreateCommand();
        var sql = new StringBuilder($"SELECT {columns} FROM instances WHERE 1 = 1");
        Add("id > ", filter.AfterId);
        Add("id >= ", filter.IdPrefix);
        Add("id < ", filter.IdPrefix is { Length: > 0 } prefix ? prefix + char.ConvertFromUtf32(0x10FFFF) : null);
        Add("created_at >= ", filter.CreatedFrom?.UtcTicks);
        Add("created_at <= ", filter.CreatedTo?.UtcTicks);
        Add("completed_at >= ", filter.CompletedFrom?.UtcTicks);
        Add("completed_at <= ", filter.CompletedTo?.UtcTicks);
        if (filter.Statuses is not null)
            sql.Append($" AND status IN ({string.Join(',', filter.Statuses.Select(status => (int)status))})");
        sql.Append(" ORDER BY id");
        sql.Append($" LIMIT {limit}");
#pragma warning disable CA2100 // conditions are constant, values are parameters, statuses and limit are numbers
        command.CommandText = sql.ToString();
#pragma warning restore CA2100
        return command;

        void Add(string condition, object? value)
        {
            if (value is null)
                return;
            var parameter = "$" + (command.Parameters.Count + 1);
            sql.Append(" AND ").Append(condition).Append(parameter);
            command.Parameters.AddWithValue(parameter, value);
        }
    }

    private static OrchestrationMetadata Metadata(SqliteDataReader reader, bool withPayloads) =>
        new(reader.GetString(1), reader.GetString(0))
        {
            RuntimeStatus = (OrchestrationRuntimeStatus)reader.GetInt32(2),
            CreatedAt = new(reader.GetInt64(3), TimeSpan.Zero),
            LastUpdatedAt = new(reader.GetInt64(4), TimeSpan.Zero),
            Tags = HistoryJson.ReadTags(Text(reader, 5)),
            FailureDetails = withPayloads ? HistoryJson.ReadFailure(Text(reader, 6)) : null,
            SerializedCustomStatus = withPayloads ? Text(reader, 7) : null,
            SerializedOutput = withPayloads ? Text(reader, 8) : null,
            SerializedInput = withPayloads ? Text(reader, 9) : null,
            DataConverter = withPayloads ? JsonDataConverter.Default : null,
        };

    private static string? Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
