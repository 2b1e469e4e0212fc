namespace CallingPlans.Benchmarks.Scale;

/// <summary>Every resource that orders share, from the measured costs, the documented limits and the assumptions.</summary>
internal static class ScaleModel
{
    private const double SecondsPerHour = 3_600;
    private const int PendingPartitions = 4;
    private const int ReconciledAtOnce = 8;
    private const int SweptAtOnce = 8;
    private const int CallsPerDeadline = 2;
    private const int ChangesPerBatch = 100;
    private const int TellsAtOnce = 16;

    /// <summary>What every installation shares.</summary>
    public static IReadOnlyList<ScaleResource> App(OrderCost cost, Workload load) =>
    [
        new("`ReconcileCarriers`: hourly, 8 orders at a time", 0, 1 / SecondsPerHour,
            ReconciledAtOnce / (load.CarrierSeconds + load.StorageSeconds), "orders/s",
            "compare less often, or a part of the partition in each run"),
        new("`SweepOrders`: 8 orders at a time", cost.Entities("Deadlines", "delete"), 0, SweptAtOnce / (CallsPerDeadline * load.StorageSeconds),
            "deadlines/s", "partition `Deadlines` and sweep the partitions side by side", Levels: true),
        new("`PollCarriers`: one batch after the other", cost.Events, 0, ChangesPerSecond(load), "changes/s",
            "poll carriers side by side, then take batches of a carrier side by side; or the carrier's webhook", Levels: true),
        new("`DeskViews`, the view of all orders", 1, 0, PlatformLimits.PartitionEntities, "entities/s",
            "shard each view by a digit of the order's id, and merge the shards when the desk reads"),
        new("`OpenOrders`, the partition of one carrier",
            cost.Entities("OpenOrders") * load.LargestCarrier, load.LargestCarrier / SecondsPerHour,
            PlatformLimits.PartitionEntities, "entities/s", "shard it by a digit of the order's id, as `PendingSignals` is"),
        new("`Deadlines`, its one partition", cost.Entities("Deadlines"), 0, PlatformLimits.PartitionEntities, "entities/s",
            "shard it by a digit of the order's id"),
        new("`PendingSignals`, each of its 4 partitions", (double)cost.Entities("PendingSignals") / PendingPartitions, 0,
            PlatformLimits.PartitionEntities, "entities/s", "16 partitions in place of 4"),
        new("`Orders`, the largest organisation", cost.Entities("Orders") * load.LargestOrganization, 0,
            PlatformLimits.PartitionEntities, "entities/s", "a partition per organisation and month, where one organisation is that large"),
        new("Storage account, tables and blobs of the app", cost.Transactions, 0, PlatformLimits.AccountTransactions,
            "transactions/s", "the task hub in an account of its own; then an account for each group of organisations"),
    ];

    /// <summary>What Durable Functions on Azure Storage adds.</summary>
    public static IReadOnlyList<ScaleResource> AzureStorage(OrderCost cost, Workload load) =>
    [
        new("Azure Storage: each control queue", (double)cost.ControlMessages / load.ControlQueues, 0,
            PlatformLimits.QueueMessages, "messages/s", "a new task hub with up to 16 partitions; then several apps, each with its hub and its organisations"),
        new("Azure Storage: the work-item queue", cost.Activities, 0, PlatformLimits.QueueMessages, "messages/s",
            "several task hubs, or Durable Task Scheduler"),
        new("Azure Storage: account, the app's calls and Durable's", cost.Transactions + cost.DurableTransactions, 0,
            PlatformLimits.AccountTransactions, "transactions/s", "the task hub in an account of its own (`connectionName`)"),
    ];

    /// <summary>What Durable Task Scheduler adds, in place of Azure Storage.</summary>
    public static IReadOnlyList<ScaleResource> Scheduler(OrderCost cost, Workload load) =>
    [
        new("Durable Task Scheduler: actions, 3 units", cost.SchedulerActions, 0,
            PlatformLimits.SchedulerActions * PlatformLimits.SchedulerUnits, "actions/s", "several schedulers, each with its app and its organisations"),
        new("Durable Task Scheduler: bytes, 3 units", 0, load.HistoryBytes,
            PlatformLimits.SchedulerBytes * PlatformLimits.SchedulerUnits, "bytes", "purge finished instances sooner (`KeepRetention`); then several schedulers"),
    ];

    /// <summary>What one machine with the embedded runtime and Azurite has.</summary>
    public static IReadOnlyList<ScaleResource> Embedded(OrderCost cost, Workload load) =>
    [
        new("Embedded engine: one process", cost.Turns, 0, load.EmbeddedTurns, "turns/s",
            "Azure: the embedded engine is one process by design"),
        new("Embedded, on Azurite: rows of open orders", 0, RowsKept(cost), PlatformLimits.AzuriteRows, "rows",
            "a storage account"),
    ];

    /// <summary>The carrier's list and its acknowledgement, one batch a partition of signals, and the telling.</summary>
    public static double ChangesPerSecond(Workload load) => ChangesPerBatch / ((2 * load.CarrierSeconds)
        + load.StorageSeconds
        + (load.StorageSeconds * ChangesPerBatch / TellsAtOnce));

    /// <summary>An order's row and line are written again and again; what is written beside them stays.</summary>
    private static double RowsKept(OrderCost cost) => cost.Batched("Orders") / 2.0;
}
