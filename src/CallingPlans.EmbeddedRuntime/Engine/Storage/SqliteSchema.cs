namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>
/// The tables. Times are ticks, UTC. A row of instances holds what is the same for a whole generation only once.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Kept in the file's <c>user_version</c>; a file of another version is refused.</summary>
    public const int Version = 1;

    public const string Create = """
        CREATE TABLE instances (
            key           INTEGER PRIMARY KEY,
            id            TEXT    NOT NULL UNIQUE,
            name          TEXT    NOT NULL,
            status        INTEGER NOT NULL,
            generation    INTEGER NOT NULL,
            turns         INTEGER NOT NULL,
            created_at    INTEGER NOT NULL,
            updated_at    INTEGER NOT NULL,
            completed_at  INTEGER,
            parent_key    INTEGER,
            parent_task   INTEGER,
            parent_id     TEXT,
            parent_name   TEXT,
            tags          TEXT,
            trace_parent  TEXT,
            custom_status TEXT,
            failure       TEXT,
            output        TEXT,
            input         TEXT
        ) STRICT;
        CREATE INDEX instances_by_parent ON instances (parent_key) WHERE parent_key IS NOT NULL;

        CREATE TABLE history (
            instance INTEGER NOT NULL,
            turn     INTEGER NOT NULL,
            at       INTEGER NOT NULL,
            events   TEXT    NOT NULL,
            PRIMARY KEY (instance, turn)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE inbox (
            id       INTEGER PRIMARY KEY,
            instance INTEGER NOT NULL,
            event    TEXT    NOT NULL
        ) STRICT;
        CREATE INDEX inbox_by_instance ON inbox (instance);

        CREATE TABLE activities (
            instance INTEGER NOT NULL,
            task     INTEGER NOT NULL,
            name     TEXT    NOT NULL,
            input    TEXT,
            PRIMARY KEY (instance, task)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE timers (
            instance INTEGER NOT NULL,
            task     INTEGER NOT NULL,
            fire_at  INTEGER NOT NULL,
            PRIMARY KEY (instance, task)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX timers_by_time ON timers (fire_at);
        """;
}
