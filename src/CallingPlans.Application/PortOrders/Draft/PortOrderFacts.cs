using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>A customer's input after it was checked. The PIN is still in clear and is not part of the account.</summary>
public sealed record PortOrderFacts
{
    public required IReadOnlyList<PortedNumber> Numbers { get; init; }

    public required AccountFacts Account { get; init; }

    public string? Pin { get; init; }

    public DateOnly? RequestedDate { get; init; }

    public TimeOnly? RequestedTime { get; init; }

    public required IReadOnlyList<string> AdditionalEmails { get; init; }

    public PartialPort? PartialPort { get; init; }

    public override string ToString() => nameof(PortOrderFacts);
}
