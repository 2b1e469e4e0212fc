using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>The statements that change the database, on the one connection that writes.</summary>
internal sealed class StoreSession : IDisposable
{
    private readonly List<PreparedStatement> statements = [];
    private readonly SqliteConnection connection;
    private readonly PreparedStatement begin, commit, rollback;
    private readonly PreparedStatement find, findByKey, children;
    private readonly PreparedStatement insertInstance, updateInstance, endInstance, renewInstance;
    private readonly PreparedStatement insertHistory, insertInbox, insertActivity, insertTimer;
    private readonly PreparedStatement deleteInbox, deleteActivity, deleteTimer;
    private readonly PreparedStatement clearInstance, clearHistory, clearInbox, clearActivities, clearTimers;
    private long lastKey;
    private long lastInboxId;

    public StoreSession(SqliteConnection connection)
    {
        this.connection = connection;
        begin = Prepare("BEGIN IMMEDIATE", 0);
        commit = Prepare("COMMIT", 0);
        rollback = Prepare("ROLLBACK", 0);
        find = Prepare("SELECT key, status FROM instances WHERE id = $1", 1);
        findByKey = Prepare("SELECT status FROM instances WHERE key = $1", 1);
        children = Prepare("SELECT key, id, status FROM instances WHERE parent_key = $1", 1);
        insertInstance = Prepare(
            """
            INSERT INTO instances (key, id, name, status, generation, turns, created_at, updated_at,
                parent_key, parent_task, parent_id, parent_name, tags, trace_parent, input)
            VALUES ($1, $2, $3, $4, 0, 0, $5, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (id) DO NOTHING
            """,
            12);
        updateInstance = Prepare(
            "UPDATE instances SET status = $2, turns = $3, updated_at = $4, custom_status = $5 WHERE key = $1", 5);
        endInstance = Prepare(
            """
            UPDATE instances SET status = $2, turns = $3, updated_at = $4, completed_at = $4, custom_status = $5,
                output = $6, failure = $7
            WHERE key = $1
            """,
            7);
        renewInstance = Prepare(
            """
            UPDATE instances SET status = $2, turns = $3, updated_at = $4, custom_status = $5,
                generation = generation + 1, input = $6
            WHERE key = $1
            """,
            6);
        insertHistory = Prepare("INSERT INTO history (instance, turn, at, events) VALUES ($1, $2, $3, $4)", 4);
        insertInbox = Prepare("INSERT INTO inbox (id, instance, event) VALUES ($1, $2, $3)", 3);
        insertActivity = Prepare("INSERT INTO activities (instance, task, name, input) VALUES ($1, $2, $3, $4)", 4);
        insertTimer = Prepare("INSERT INTO timers (instance, task, fire_at) VALUES ($1, $2, $3)", 3);
        deleteInbox = Prepare("DELETE FROM inbox WHERE id = $1", 1);
        deleteActivity = Prepare("DELETE FROM activities WHERE instance = $1 AND task = $2", 2);
        deleteTimer = Prepare("DELETE FROM timers WHERE instance = $1 AND task = $2", 2);
        clearInstance = Prepare("DELETE FROM instances WHERE key = $1", 1);
        clearHistory = Prepare("DELETE FROM history WHERE instance = $1", 1);
        clearInbox = Prepare("DELETE FROM inbox WHERE instance = $1", 1);
        clearActivities = Prepare("DELETE FROM activities WHERE instance = $1", 1);
        clearTimers = Prepare("DELETE FROM timers WHERE instance = $1", 1);
        lastKey = Highest("SELECT max(key) FROM instances");
        lastInboxId = Highest("SELECT max(id) FROM inbox");
    }

    public void Begin() => begin.Execute();

    public void Commit() => commit.Execute();

    /// <summary>Undoes what is not committed; SQLite may have done so already after some errors.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            rollback.Execute();
    }

    public (long Key, OrchestrationRuntimeStatus Status)? Find(string id)
    {
        using var reader = find.Query(id);
        return reader.Read() ? (reader.GetInt64(0), (OrchestrationRuntimeStatus)reader.GetInt32(1)) : null;
    }

    public OrchestrationRuntimeStatus? StatusOf(long key)
    {
        using var reader = findByKey.Query(key);
        return reader.Read() ? (OrchestrationRuntimeStatus)reader.GetInt32(0) : null;
    }

    public List<(long Key, string Id, OrchestrationRuntimeStatus Status)> ChildrenOf(long key)
    {
        var found = new List<(long, string, OrchestrationRuntimeStatus)>();
        using var reader = children.Query(key);
        while (reader.Read())
            found.Add((reader.GetInt64(0), reader.GetString(1), (OrchestrationRuntimeStatus)reader.GetInt32(2)));
        return found;
    }

    /// <returns>Its key; null where there is one of its id.</returns>
    public long? InsertInstance(NewInstance instance)
    {
        // Keys are not used twice in the life of a process, so that nothing in flight can reach a successor.
        var key = ++lastKey;
        var parent = instance.Parent;
        var added = insertInstance.Execute(
            key,
            instance.Id,
            instance.Name,
            (int)OrchestrationRuntimeStatus.Pending,
            instance.At.Ticks,
            parent?.Key,
            parent?.TaskId,
            parent?.InstanceId,
            parent?.Name,
            instance.Tags,
            instance.TraceParent,
            instance.Input);
        return added == 1 ? key : null;
    }

    /// <returns>False when the instance is gone: it was replaced or purged.</returns>
    public bool UpdateInstance(
        long key, OrchestrationRuntimeStatus status, int turns, DateTime at, string? customStatus) =>
        updateInstance.Execute(key, (int)status, turns, at.Ticks, customStatus) == 1;

    /// <inheritdoc cref="UpdateInstance"/>
    public bool EndInstance(long key, int turns, DateTime at, string? customStatus, ExecutionCompleted end) =>
        endInstance.Execute(
            key, (int)end.Status, turns, at.Ticks, customStatus, end.Output, HistoryJson.Write(end.Failure)) == 1;

    /// <inheritdoc cref="UpdateInstance"/>
    public bool RenewInstance(long key, int turns, DateTime at, string? customStatus, string? input) =>
        renewInstance.Execute(key, (int)OrchestrationRuntimeStatus.Running, turns, at.Ticks, customStatus, input) == 1;

    /// <param name="events">As <see cref="HistoryJson"/> writes them.</param>
    public void InsertHistory(long key, int turn, DateTime at, string events) =>
        insertHistory.Execute(key, turn, at.Ticks, events);

    public long InsertInbox(long key, HistoryEvent message)
    {
        insertInbox.Execute(++lastInboxId, key, HistoryJson.Write(message));
        return lastInboxId;
    }

    public void InsertActivity(ActivityRow activity) =>
        insertActivity.Execute(activity.InstanceKey, activity.TaskId, activity.Name, activity.Input);

    public void InsertTimer(TimerRow timer) => insertTimer.Execute(timer.InstanceKey, timer.TaskId, timer.FireAt.Ticks);

    public void DeleteInbox(long id) => deleteInbox.Execute(id);

    public void DeleteActivity(long key, int task) => deleteActivity.Execute(key, task);

    public void DeleteTimer(long key, int task) => deleteTimer.Execute(key, task);

    public void ClearHistory(long key) => clearHistory.Execute(key);

    /// <summary>Removes what has come for an instance and was not taken.</summary>
    public void ClearInbox(long key) => clearInbox.Execute(key);

    /// <summary>Removes what an instance that has ended no longer needs.</summary>
    public void ClearWork(long key)
    {
        clearInbox.Execute(key);
        clearActivities.Execute(key);
        clearTimers.Execute(key);
    }

    /// <summary>Removes everything about an instance.</summary>
    public void DeleteInstance(long key)
    {
        ClearWork(key);
        clearHistory.Execute(key);
        clearInstance.Execute(key);
    }

    public void Dispose()
    {
        foreach (var statement in statements)
            statement.Dispose();
        connection.Dispose();
    }

    private PreparedStatement Prepare(string sql, int parameters)
    {
        var statement = new PreparedStatement(connection, sql, parameters);
        statements.Add(statement);
        return statement;
    }

    private long Highest(string sql)
    {
        using var statement = new PreparedStatement(connection, sql, 0);
        using var reader = statement.Query();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) : 0;
    }
}
