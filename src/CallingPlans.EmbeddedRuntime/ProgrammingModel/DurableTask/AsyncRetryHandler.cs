namespace Microsoft.DurableTask;

/// <summary>
/// Decides after a failure whether the call is made again, at once. It runs as part of the orchestrator and must be
/// deterministic.
/// </summary>
/// <returns>True to call again, false to let the failure through.</returns>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
