using System.Text.Json;
using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>What the engine itself reads: instances to run, and the work that is due.</summary>
internal sealed class StoreReader(SqliteConnections connections)
{
    /// <summary>The instance; null when it is gone.</summary>
    public InstanceRow? Instance(long key) => connections.Read(connection =>
    {
        var statement = connection.Prepared("""
            SELECT id, name, status, generation, turns, created_at, updated_at,
                parent_key, parent_task, parent_id, parent_name, trace_parent, custom_status, input
            FROM instances WHERE key = $1
            """,
            1);
        using var reader = statement.Query(key);
        return reader.Read() ? Instance(key, reader) : null;
    });

    /// <summary>The history of the present generation.</summary>
    /// <exception cref="System.Text.Json.JsonException">It cannot be read.</exception>
    public List<TurnRecord> History(long key) => connections.Read(connection =>
    {
        var statement = connection.Prepared("SELECT turn, at, events FROM history WHERE instance = $1 ORDER BY turn", 1);
        using var reader = statement.Query(key);
        var turns = new List<TurnRecord>();
        while (reader.Read())
            turns.Add(new(reader.GetInt32(0), Time(reader.GetInt64(1)), HistoryJson.ReadList(reader.GetString(2))));
        return turns;
    });

    /// <summary>Messages that no turn has taken, in order of arrival.</summary>
    public List<(long InstanceKey, InboxMessage Message)> Inbox() => connections.Read(connection =>
    {
        var statement = connection.Prepared("SELECT id, instance, event FROM inbox ORDER BY id", 0);
        using var reader = statement.Query();
        var messages = new List<(long, InboxMessage)>();
        while (reader.Read())
            messages.Add((reader.GetInt64(1), new(reader.GetInt64(0), Message(reader.GetString(2)))));
        return messages;
    });

    /// <summary>Activities without an answer.</summary>
    public List<ActivityRow> Activities() => connections.Read(connection =>
    {
        var statement = connection.Prepared("""
            SELECT a.instance, i.id, a.task, a.name, a.input, i.trace_parent
            FROM activities a JOIN instances i ON i.key = a.instance ORDER BY a.instance, a.task
            """,
            0);
        using var reader = statement.Query();
        var activities = new List<ActivityRow>();
        while (reader.Read())
        {
            activities.Add(new(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetInt32(2),
                reader.GetString(3),
                Text(reader, 4),
                Text(reader, 5)));
        }

        return activities;
    });

    /// <summary>Timers after one moment and up to another, in order.</summary>
    public List<TimerRow> Timers(DateTime after, DateTime upTo) => connections.Read(connection =>
    {
        var statement = connection.Prepared("SELECT instance, task, fire_at FROM timers WHERE fire_at > $1 AND fire_at <= $2 ORDER BY fire_at",
            2);
        using var reader = statement.Query(after.Ticks, upTo.Ticks);
        var timers = new List<TimerRow>();
        while (reader.Read())
            timers.Add(new(reader.GetInt64(0), reader.GetInt32(1), Time(reader.GetInt64(2))));
        return timers;
    });

    /// <summary>When the first timer after a moment is due; null when there is none.</summary>
    public DateTime? NextTimer(DateTime after) => connections.Read<DateTime?>(connection =>
    {
        var statement = connection.Prepared("SELECT min(fire_at) FROM timers WHERE fire_at > $1", 1);
        using var reader = statement.Query(after.Ticks);
        return reader.Read() && !reader.IsDBNull(0) ? Time(reader.GetInt64(0)) : null;
    });

    private static HistoryEvent Message(string text)
    {
        try
        {
            return HistoryJson.Read(text);
        }
        catch (JsonException exception)
        {
            // It must not keep the others from starting: the instance it is for ends with this failure.
            return new InstanceFaulted(TaskFailureDetails.FromException(exception));
        }
    }

    private static InstanceRow Instance(long key, SqliteDataReader reader) => new()
    {
        Key = key,
        Id = reader.GetString(0),
        Name = reader.GetString(1),
        Status = (OrchestrationRuntimeStatus)reader.GetInt32(2),
        Generation = reader.GetInt32(3),
        Turns = reader.GetInt32(4),
        CreatedAt = Time(reader.GetInt64(5)),
        UpdatedAt = Time(reader.GetInt64(6)),
        Parent = reader.IsDBNull(7)
            ? null
            : new(reader.GetInt64(7), reader.GetInt32(8), reader.GetString(9), reader.GetString(10)),
        TraceParent = Text(reader, 11),
        CustomStatus = Text(reader, 12),
        Input = Text(reader, 13),
    };

    private static DateTime Time(long ticks) => new(ticks, DateTimeKind.Utc);

    private static string? Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
