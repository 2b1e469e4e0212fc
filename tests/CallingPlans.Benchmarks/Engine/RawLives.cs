using System.Diagnostics;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace CallingPlans.Benchmarks.Engine;

/// <summary>
/// The baseline: the rows of as many lives, written to the same tables by statements that are prepared once, one step of all
/// lives to a durable commit, with no engine above it.
/// </summary>
internal sealed class RawLives : IDisposable
{
    private readonly DirectoryInfo folder;
    private readonly SqliteConnection connection;
    private readonly string history;
    private readonly List<PreparedStatement> statements = [];
    private readonly PreparedStatement begin, commit, addInstance, changeInstance, addHistory;
    private readonly PreparedStatement addInbox, dropInbox, addActivity, dropActivity, addTimer, dropTimer;
    private readonly int turns, turnsInHistory, messages, activities, timers;
    private long lives;

    /// <param name="rows">Rows of one life, by <see cref="RowCounter"/>.</param>
    /// <param name="historyLength">Characters of a turn's history.</param>
    public RawLives(IReadOnlyDictionary<string, double> rows, int historyLength)
    {
        folder = Directory.CreateTempSubdirectory("bench-raw-");
        connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "raw.db")};Pooling=False");
        connection.Open();
        connection.Run($"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864; {SqliteSchema.Create}");
        history = new string('h', historyLength);
        (turns, turnsInHistory) = (Whole(rows["UPDATE instances"]), Whole(rows["INSERT history"]));
        (messages, activities, timers) = (Whole(rows["INSERT inbox"]), Whole(rows["INSERT activities"]), Whole(rows["INSERT timers"]));
        begin = Prepare("BEGIN IMMEDIATE", 0);
        commit = Prepare("COMMIT", 0);
        addInstance = Prepare(
            "INSERT INTO instances (key, id, name, status, generation, turns, created_at, updated_at, input) VALUES ($1, $2, 'Life', 0, 0, 0, $3, $3, '\"PO-000001\"')", 3);
        changeInstance = Prepare("UPDATE instances SET status = 1, turns = $2, updated_at = $3, custom_status = NULL WHERE key = $1", 3);
        addHistory = Prepare("INSERT INTO history (instance, turn, at, events) VALUES ($1, $2, $3, $4)", 4);
        addInbox = Prepare("INSERT INTO inbox (id, instance, event) VALUES ($1, $2, '{\"e\":\"event\",\"name\":\"Foc\",\"input\":\"payload\"}')", 2);
        dropInbox = Prepare("DELETE FROM inbox WHERE id = $1", 1);
        addActivity = Prepare("INSERT INTO activities (instance, task, name, input) VALUES ($1, $2, 'PlaceWithCarrier', '\"PO-000001\"')", 2);
        dropActivity = Prepare("DELETE FROM activities WHERE instance = $1 AND task = $2", 2);
        addTimer = Prepare("INSERT INTO timers (instance, task, fire_at) VALUES ($1, $2, $3)", 3);
        dropTimer = Prepare("DELETE FROM timers WHERE instance = $1 AND task = $2", 2);
    }

    /// <summary>Rows of one life, as this writes them: whole ones.</summary>
    public int RowsOfALife => 1 + turns + turnsInHistory + (2 * (messages + activities + timers));

    /// <summary>Lives that are written in a second, so many at once.</summary>
    public double LivesPerSecond(int atOnce, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var written = 0;
        for (; watch.Elapsed < time; written += atOnce, lives += atOnce)
        {
            for (var step = 0; step <= turns; step++)
                Step(step, atOnce);
        }

        return written / watch.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var statement in statements)
            statement.Dispose();
        connection.Dispose();
        folder.Delete(recursive: true);
    }

    private void Step(int step, int atOnce)
    {
        begin.Execute();
        for (var key = lives + 1; key <= lives + atOnce; key++)
        {
            if (step == 0)
                addInstance.Execute(key, $"life-{key:D12}", key);
            else
                Turn(key, step);
            if (step < messages)
                addInbox.Execute((key * 100) + step, key);
        }

        commit.Execute();
    }

    /// <summary>What was asked for in one turn is taken in the next.</summary>
    private void Turn(long key, int turn)
    {
        changeInstance.Execute(key, turn, key);
        if (turn <= turnsInHistory)
            addHistory.Execute(key, turn - 1, key, history);
        if (turn <= messages)
            dropInbox.Execute((key * 100) + turn - 1);
        if (turn > 1 && turn - 1 <= activities)
            dropActivity.Execute(key, turn - 1);
        if (turn <= activities)
            addActivity.Execute(key, turn);
        if (turn > 1 && turn - 1 <= timers)
            dropTimer.Execute(key, turn - 1);
        if (turn <= timers)
            addTimer.Execute(key, turn, key);
    }

    private PreparedStatement Prepare(string sql, int parameters)
    {
        var statement = new PreparedStatement(connection, sql, parameters);
        statements.Add(statement);
        return statement;
    }

    private static int Whole(double rows) => (int)Math.Round(rows);
}
