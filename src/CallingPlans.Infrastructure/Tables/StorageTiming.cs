namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// How long storage may take. In real time, not by the app's clock: that one can be moved, and a jump must not cut
/// calls off.
/// </summary>
internal static class StorageTiming
{
    /// <summary>Retries after the first try; with the delays below they take three to four seconds.</summary>
    public const int MaxRetries = 3;

    /// <summary>Before the first retry; doubled before each further one.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait between two tries, also where storage names another.</summary>
    public static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(4);

    /// <summary>One try: a hung connection is given up after this.</summary>
    public static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A table call with all its retries: well below the 230 seconds after which Azure cuts a request off.
    /// </summary>
    public static readonly TimeSpan TableCall = TimeSpan.FromSeconds(14);

    /// <summary>A blob call with all its retries; a document is up to some megabytes.</summary>
    public static readonly TimeSpan BlobCall = TimeSpan.FromSeconds(40);

    /// <summary>A health check leaves a little of its two seconds for the answer.</summary>
    public static readonly TimeSpan HealthCheck = TimeSpan.FromMilliseconds(1800);
}
