using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.NumberOrders;

/// <summary>A search for new numbers and what it found: held for the organisation until a moment.</summary>
public sealed record NumberSearch
{
    /// <summary>Random, as an order's: the numbers are held in its name.</summary>
    public required OrderId Id { get; init; }

    public required string OrganizationId { get; init; }

    public required string LocationId { get; init; }

    public required NumberKind Kind { get; init; }

    public IReadOnlyList<TelephoneNumber> Numbers { get; init; } = [];

    public IReadOnlyList<NumberRun> Blocks { get; init; } = [];

    public required DateTimeOffset HeldUntil { get; init; }

    public OrderRef Ref => new(OrganizationId, Id);

    /// <summary>Every number that it holds, those of blocks too.</summary>
    public IEnumerable<TelephoneNumber> AllNumbers => Numbers.Concat(Blocks.SelectMany(b => b.Numbers));
}
