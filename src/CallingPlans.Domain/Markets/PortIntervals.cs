using CallingPlans.Domain.Dates;

namespace CallingPlans.Domain.Markets;

/// <summary>The intervals of a market, by the class of the order.</summary>
public sealed record PortIntervals
{
    /// <summary>Of one number.</summary>
    public required PortInterval Simple { get; init; }

    /// <summary>Of 2 to 50 numbers of one account.</summary>
    public required PortInterval Standard { get; init; }

    /// <summary>Of more than 50 numbers of one account.</summary>
    public required PortInterval Project { get; init; }

    /// <summary>Of several accounts.</summary>
    public required PortInterval Complex { get; init; }

    /// <summary>The interval of a class.</summary>
    public PortInterval For(OrderClass orderClass) => orderClass switch
    {
        OrderClass.Simple => Simple,
        OrderClass.Standard => Standard,
        OrderClass.Project => Project,
        OrderClass.Complex => Complex,
        _ => throw new ArgumentOutOfRangeException(nameof(orderClass), orderClass, "Not an order class."),
    };
}
