namespace CallingPlans.Domain.Webhooks;

/// <summary>Where an organisation wants to be told of its orders.</summary>
public sealed record Webhook
{
    /// <summary>32 lower-case hexadecimal characters, random.</summary>
    public required string Id { get; init; }

    public required string OrganizationId { get; init; }

    public required string Url { get; init; }

    /// <summary>Some of <see cref="WebhookEvents.All"/>.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>What the messages are signed with, encrypted.</summary>
    public required string SealedSecret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>When the receiver said that it is gone (410); null while it is told.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    public bool Wants(string eventType) => DisabledAt is null && Events.Contains(eventType);
}
