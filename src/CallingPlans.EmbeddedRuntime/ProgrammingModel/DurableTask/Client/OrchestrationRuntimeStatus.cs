namespace Microsoft.DurableTask.Client;

/// <summary>Where an instance stands. The numbers are those kept in databases and answers.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>It has started and not ended.</summary>
    Running = 0,

    /// <summary>It returned.</summary>
    Completed = 1,

    /// <summary>It threw.</summary>
    Failed = 3,

    /// <summary>A client ended it.</summary>
    Terminated = 5,

    /// <summary>It has not started yet.</summary>
    Pending = 6,

    /// <summary>It holds everything that comes until it is resumed.</summary>
    Suspended = 7,
}
