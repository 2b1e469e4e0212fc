using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.Webhooks;

/// <summary>Where a delivery is found.</summary>
public sealed record DeliveryRef(string OrganizationId, string WebhookId, string Id);

/// <summary>
/// One message on its way to one webhook. It is tried in rounds: the first by itself, each further one because somebody
/// asked for a replay. A value: every step makes a new one.
/// </summary>
public sealed record Delivery
{
    /// <summary>So many attempts are remembered, the latest.</summary>
    private const int RememberedAttempts = 50;

    /// <summary>The message's id, which is the <c>webhook-id</c> of every attempt.</summary>
    public required string Id { get; init; }

    public required string OrganizationId { get; init; }

    public required string WebhookId { get; init; }

    /// <summary>One of <see cref="WebhookEvents.All"/>.</summary>
    public required string Event { get; init; }

    public required OrderId OrderId { get; init; }

    /// <summary>The payload, byte for byte the same in every attempt.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DeliveryStatus Status { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<DeliveryAttempt> Attempts { get; init; } = [];

    /// <summary>When it is tried again; null where it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>How often a replay was begun.</summary>
    public int Round { get; init; }

    /// <summary>How many attempts this round has had.</summary>
    public int RoundAttempts { get; init; }

    public required DateTimeOffset RoundBegunAt { get; init; }

    public DeliveryRef Ref => new(OrganizationId, WebhookId, Id);

    /// <summary>The delivery as a replay begins.</summary>
    public Delivery BeginRound(DateTimeOffset now) => this with
    {
        Status = DeliveryStatus.Pending,
        NextAttemptAt = now,
        Round = Round + 1,
        RoundAttempts = 0,
        RoundBegunAt = now,
    };

    /// <summary>The delivery after an attempt.</summary>
    /// <param name="status"><see cref="DeliveryStatus.Pending"/> where it is tried again.</param>
    /// <param name="nextAttemptAt">When; null where it is not.</param>
    public Delivery After(DeliveryAttempt attempt, DeliveryStatus status, DateTimeOffset? nextAttemptAt) => this with
    {
        Attempts = [.. Attempts.Append(attempt).TakeLast(RememberedAttempts)],
        RoundAttempts = RoundAttempts + 1,
        Status = status,
        NextAttemptAt = nextAttemptAt,
    };
}
