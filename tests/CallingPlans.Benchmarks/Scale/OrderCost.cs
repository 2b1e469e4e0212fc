namespace CallingPlans.Benchmarks.Scale;

/// <summary>What one port order costs, from the tables that its test holds.</summary>
internal sealed class OrderCost(CostBook book)
{
    private readonly IReadOnlyList<CostEntry> storage = book.Read("port order, storage");
    private readonly IReadOnlyList<CostEntry> executions = book.Read("port order, executions");

    /// <summary>Calls to storage; a batch is one.</summary>
    public int Transactions => storage.Sum(e => e.Count);

    public int Activities => Sum("Activity ");

    public int Orchestrations => Sum("Orchestration ");

    public int Turns => Sum("Turns of ");

    public int Timers => Sum("Timers");

    public int Events => Sum("Events");

    /// <summary>Messages of the control queues: starts, answers of activities, events, timers.</summary>
    public int ControlMessages => Orchestrations + Activities + Events + Timers;

    /// <summary>
    /// Calls of Durable's Azure Storage provider: each message is put, fetched and deleted; a turn reads and writes the
    /// history and writes the instance; a start looks the instance up and writes it.
    /// </summary>
    public int DurableTransactions => (3 * (ControlMessages + Activities)) + (3 * Turns) + (2 * Orchestrations);

    /// <summary>Actions of Durable Task Scheduler: what it dispatches to the app.</summary>
    public int SchedulerActions => Orchestrations + (2 * Activities) + Timers + Events;

    /// <summary>Entities of a table that are read or written.</summary>
    public int Entities(string table) => storage.Where(e => e.What[1] == table).Sum(e => e.Count * e.Rows);

    /// <summary>Entities of a table that are touched in one way.</summary>
    public int Entities(string table, string operation) =>
        storage.Where(e => e.What[1] == table && e.What[2] == operation).Sum(e => e.Count * e.Rows);

    /// <summary>Rows of a table that are written in batches.</summary>
    public int Batched(string table) => storage
        .Where(e => e.What[1] == table && e.What[2].StartsWith("batch", StringComparison.Ordinal))
        .Sum(e => e.Count * e.Rows);

    private int Sum(string beginning) =>
        executions.Where(e => e.Name.StartsWith(beginning, StringComparison.Ordinal)).Sum(e => e.Count);
}
