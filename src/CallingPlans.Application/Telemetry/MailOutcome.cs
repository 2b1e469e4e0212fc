namespace CallingPlans.Application.Telemetry;

/// <summary>What came of a try to send a mail.</summary>
public enum MailOutcome
{
    Sent,

    /// <summary>Not now; it is tried again.</summary>
    Unavailable,

    /// <summary>Never.</summary>
    Refused,

    /// <summary>After the last try; the order's timeline tells it.</summary>
    GivenUp,
}
