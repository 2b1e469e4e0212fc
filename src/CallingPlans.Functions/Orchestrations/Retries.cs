using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>How often an activity is tried again, and why so.</summary>
internal static class Retries
{
    /// <summary>
    /// For activities that write to storage: an outage of minutes is ridden out quickly, one of days slowly. After some
    /// four days the instance fails; the reconciliation starts it anew from the order's row.
    /// </summary>
    public static readonly TaskOptions Storage = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 1200,
        firstRetryInterval: TimeSpan.FromSeconds(1),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>For mails: providers are down for minutes or hours; a mail of last week helps nobody.</summary>
    public static readonly TaskOptions Mail = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 100,
        firstRetryInterval: TimeSpan.FromSeconds(2),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromHours(1)));
}
