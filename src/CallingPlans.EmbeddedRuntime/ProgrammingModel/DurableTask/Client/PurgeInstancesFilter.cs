namespace Microsoft.DurableTask.Client;

/// <summary>Which instances are purged: ended ones only, in any case.</summary>
/// <param name="CreatedFrom">Scheduled at or after this. Null is refused: the durable extension of the real host fails of it.</param>
/// <param name="CreatedTo">Scheduled at or before this.</param>
/// <param name="Statuses">In one of these statuses; null for any in which an instance has ended.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    /// <summary>After this much time the purge stops where it is and says that it is not complete.</summary>
    public TimeSpan? Timeout { get; init; }
}
