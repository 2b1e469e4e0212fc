using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.State;

/// <summary>
/// What is remembered of an order at Telnyx: what of it was told already, so that the same is told once, however often and in
/// whatever order Telnyx speaks of it. Holds nothing of the account.
/// </summary>
internal sealed record TelnyxMemo
{
    public required OrderRef Order { get; init; }

    /// <summary>How many things were told: ids of updates count on from here.</summary>
    public int Told { get; init; }

    /// <summary>Print of what was told last of the order as a whole; null where nothing was.</summary>
    public string? Print { get; init; }

    /// <summary>The id of the update that told it.</summary>
    public string? UpdateId { get; init; }

    /// <summary>Print of the parts as they were told last, or as they were when the order was placed.</summary>
    public string? PartsPrint { get; init; }

    /// <summary>When the cancellation was asked for, by Telnyx' clock.</summary>
    public DateTimeOffset? CancelAskedAt { get; init; }

    /// <summary>When all of it was deleted before it was sent; it cannot be read from Telnyx then.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Parts that are no part of the order any more: others took their place.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>The attempt whose parts <see cref="Confirmed"/> names.</summary>
    public int ConfirmedAttempt { get; init; }

    /// <summary>The parts that were sent in this attempt: sending them again would be another attempt.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    internal bool HasConfirmed(int attempt, string part) => ConfirmedAttempt == attempt && Confirmed.Contains(part);
}
