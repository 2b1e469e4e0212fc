namespace Microsoft.DurableTask;

/// <inheritdoc cref="AsyncRetryHandler"/>
public delegate bool RetryHandler(RetryContext retryContext);
