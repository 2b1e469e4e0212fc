using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>What a customer says of a port order; any part may be missing in a draft.</summary>
public sealed record PortOrderInput
{
    public IReadOnlyList<PortedNumberInput?>? Numbers { get; init; }

    public AccountInput? Account { get; init; }

    public DateOnly? RequestedDate { get; init; }

    public TimeOnly? RequestedTime { get; init; }

    public IReadOnlyList<string?>? AdditionalEmails { get; init; }

    public PartialPortInput? PartialPort { get; init; }
}

/// <summary>A number to move; E.164.</summary>
public sealed record PortedNumberInput
{
    public string? Number { get; init; }

    public LineType? LineType { get; init; }

    public string? BillingTelephoneNumber { get; init; }
}

/// <summary>The account as on the bill. The PIN is write-only.</summary>
public sealed record AccountInput
{
    public string? CarrierName { get; init; }

    public string? CompanyName { get; init; }

    public string? AccountNumber { get; init; }

    public string? BillingTelephoneNumber { get; init; }

    public string? AuthorizedName { get; init; }

    public PostalAddress? ServiceAddress { get; init; }

    public string? Pin { get; init; }

    public NumberType? NumberType { get; init; }

    public override string ToString() => nameof(AccountInput);
}

/// <summary>What becomes of the numbers that stay.</summary>
public sealed record PartialPortInput
{
    public RemainingNumbers? RemainingNumbers { get; init; }

    public string? NewBillingTelephoneNumber { get; init; }
}
