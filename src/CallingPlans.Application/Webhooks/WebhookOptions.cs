namespace CallingPlans.Application.Webhooks;

/// <summary>Outgoing webhooks (<c>Webhooks:*</c>).</summary>
public sealed class WebhookOptions
{
    private const int MostRetries = 20;

    /// <summary>Durable timers reach further on no backend.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(6);

    /// <summary>After which times a delivery that failed is tried again; comma-separated in configuration.</summary>
    public string RetryDelays { get; set; } = "00:00:05,00:05:00,00:30:00,02:00:00,05:00:00,10:00:00,1.00:00:00";

    /// <summary><see cref="RetryDelays"/> read.</summary>
    public IReadOnlyList<TimeSpan> RetryTimes => [.. Texts.Select(TimeSpan.Parse)];

    /// <summary>Whether <see cref="RetryDelays"/> can be read: at most 20 durations, positive and no longer than six days.</summary>
    public bool IsValid() => Texts.Length <= MostRetries
        && Texts.All(text => TimeSpan.TryParse(text, out var delay) && delay > TimeSpan.Zero && delay <= LongestDelay);

    private string[] Texts =>
        RetryDelays.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
