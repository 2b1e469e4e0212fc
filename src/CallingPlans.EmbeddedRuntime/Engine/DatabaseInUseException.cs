namespace CallingPlans.EmbeddedRuntime.Engine;

/// <summary>The database is open already: one process at a time may use it.</summary>
internal sealed class DatabaseInUseException(string databasePath, Exception innerException)
    : IOException(
        $"The durable database '{databasePath}' is in use: another process holds the lock file '{databasePath}.lock'. "
        + "Stop that process, or give this one a database of its own.",
        innerException);
