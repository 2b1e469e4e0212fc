namespace CallingPlans.Benchmarks.Scale;

/// <summary>What the platform promises at most; sources in docs/scale.md.</summary>
internal static class PlatformLimits
{
    /// <summary>Entities of 1 KiB a second in one partition of a table.</summary>
    public const double PartitionEntities = 2_000;

    /// <summary>Table transactions a second in one storage account, for entities of 1 KiB.</summary>
    public const double AccountTransactions = 20_000;

    /// <summary>Messages of 1 KiB a second in one queue.</summary>
    public const double QueueMessages = 2_000;

    /// <summary>Actions a second of one capacity unit of Durable Task Scheduler.</summary>
    public const double SchedulerActions = 2_000;

    /// <summary>Bytes of orchestrations in one capacity unit.</summary>
    public const double SchedulerBytes = 50e9;

    /// <summary>Units of one scheduler.</summary>
    public const int SchedulerUnits = 3;

    /// <summary>Rows at which Azurite 3.37 stalls writes at each save.</summary>
    public const double AzuriteRows = 200_000;
}
