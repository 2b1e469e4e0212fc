using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>What the simulated carrier knows of an order. Holds no account number and no PIN.</summary>
internal sealed record SimulatedPort
{
    public required OrderRef Order { get; init; }

    /// <summary>The latest attempt that was taken; 0 while every call failed.</summary>
    public int Attempt { get; init; }

    /// <summary>Calls that <see cref="SimulatedDirective.Down"/> made fail.</summary>
    public int FailedCalls { get; init; }

    /// <summary>What the account number of the attempt tells to do; null for an ordinary one.</summary>
    public string? Directive { get; init; }

    /// <summary>The rejection that a correction has to answer; null where there is none.</summary>
    public RejectedAttempt? Rejected { get; init; }

    /// <summary>The directive whose rejection was corrected: it rejects this order no more.</summary>
    public string? Cured { get; init; }

    /// <summary>When a FOC passes, or passed, without a port.</summary>
    public DateTimeOffset? MissAt { get; init; }

    /// <summary>The FOC that was asked for last.</summary>
    public DateTimeOffset? FocSetTo { get; init; }

    public bool CancellationAsked { get; init; }

    /// <summary>How many updates the order has had: their ids count on from here.</summary>
    public int Updates { get; init; }

    /// <summary>What the carrier says of the order, in time's order; what lies ahead is not said yet.</summary>
    public IReadOnlyList<CarrierUpdate> Plan { get; init; } = [];

    /// <summary>The carrier's own id of the order: one for all attempts.</summary>
    internal string Reference => $"sim-{Order.Id}";

    /// <summary>What was said by a moment.</summary>
    internal IEnumerable<CarrierUpdate> SaidBy(DateTimeOffset moment) => Plan.Where(u => u.OccurredAt <= moment);
}

/// <summary>A rejection as it is remembered for the next attempt.</summary>
/// <param name="Directive">The account number that asked for it.</param>
/// <param name="SealedFields">Fingerprint of the fields that it names, as they were; encrypted.</param>
internal sealed record RejectedAttempt(string Directive, string SealedFields);
