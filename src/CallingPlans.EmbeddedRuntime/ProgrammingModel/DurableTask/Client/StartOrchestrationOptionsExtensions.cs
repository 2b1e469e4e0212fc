namespace Microsoft.DurableTask.Client;

/// <summary>Typed access to the statuses that protect an existing instance.</summary>
public static class StartOrchestrationOptionsExtensions
{
    /// <summary>
    /// The same options, by which a start fails when an instance of the id exists in one of these statuses.
    /// </summary>
    public static StartOrchestrationOptions WithDedupeStatuses(
        this StartOrchestrationOptions options, params OrchestrationRuntimeStatus[] dedupeStatuses)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(dedupeStatuses);
        return options with { DedupeStatuses = [.. dedupeStatuses.Select(status => status.ToString())] };
    }
}
