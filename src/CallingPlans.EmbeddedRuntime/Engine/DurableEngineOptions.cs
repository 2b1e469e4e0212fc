namespace CallingPlans.EmbeddedRuntime.Engine;

/// <summary>Where the engine keeps its data and how much it does at once.</summary>
internal sealed record DurableEngineOptions
{
    /// <summary>The database file; made when absent. A lock file stands beside it.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>Activities that run at the same time.</summary>
    public int MaxConcurrentActivities { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>Orchestrations whose code runs at the same time.</summary>
    public int MaxConcurrentTurns { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>
    /// Waiting orchestrations that keep their state in memory; the others replay their history when something comes for
    /// them.
    /// </summary>
    public int MaxLiveInstances { get; init; } = 1_000;

    /// <summary>Turns and client operations that one commit takes at most.</summary>
    public int MaxCommitBatch { get; init; } = 500;

    /// <summary>
    /// How long a stop waits for running activities: half of it undisturbed, half of it with their token cancelled.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The longest timer that is one entry of the history; a longer one is split, as on Durable Task.
    /// </summary>
    public TimeSpan MaximumTimerInterval { get; init; } = TimeSpan.FromDays(3);
}
