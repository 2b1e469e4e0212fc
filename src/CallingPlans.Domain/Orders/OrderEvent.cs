using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Orders;

/// <summary>One entry of an order's timeline. It is written in the same transaction as the change that it tells of.</summary>
public sealed record OrderEvent
{
    /// <summary>Unique within the order; the same when the same operation is repeated.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The caller's name, <c>carrier</c>, <c>system</c> or <c>order contact</c>.</summary>
    public required string Actor { get; init; }

    public required OrderEventKind Kind { get; init; }

    /// <summary>One sentence for people. Holds no PIN and no account number.</summary>
    public required string Detail { get; init; }

    public PortOrderStatus? From { get; init; }

    public PortOrderStatus? To { get; init; }

    public OrderStage? FromStage { get; init; }

    public OrderStage? ToStage { get; init; }

    /// <summary>The carrier's own code, kept as it came.</summary>
    public string? RawCode { get; init; }

    public IReadOnlyList<string>? Numbers { get; init; }

    /// <summary>With a rejection or a failed check: every reason, with the carrier's own words; null otherwise.</summary>
    public IReadOnlyList<ErrorDetail>? Errors { get; init; }

    /// <summary>Whether only the porting desk sees it (a note that is not for the customer).</summary>
    public bool DeskOnly { get; init; }
}
