using System.Text.Json.Serialization;
using CallingPlans.Application.PortOrders.Lint;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>A port order as its people see it. The PIN is never part of it.</summary>
public sealed record PortOrderView
{
    public required string Id { get; init; }

    public required string OrderNumber { get; init; }

    public OrderKind Kind => OrderKind.Port;

    public required PortOrderStatus Status { get; init; }

    public required OrderStage Stage { get; init; }

    public required string OrganizationId { get; init; }

    public required string LocationId { get; init; }

    public required int Quantity { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required IReadOnlyList<PortedNumber> Numbers { get; init; }

    public required AccountView Account { get; init; }

    public DateOnly? RequestedDate { get; init; }

    public TimeOnly? RequestedTime { get; init; }

    public required IReadOnlyList<string> AdditionalEmails { get; init; }

    public PartialPort? PartialPort { get; init; }

    public required IReadOnlyList<ErrorView> Errors { get; init; }

    public required IReadOnlyList<RiskView> Risks { get; init; }

    public required IReadOnlyList<DocumentView> Documents { get; init; }

    public required IReadOnlyList<DocumentRequest> DocumentRequests { get; init; }

    public required IReadOnlyList<DeskRequest> DeskRequests { get; init; }

    /// <summary>What the desk found out about numbers of the order.</summary>
    public required IReadOnlyList<PortabilityView> Portability { get; init; }

    /// <summary>While a cancellation is asked for and not answered.</summary>
    public Cancellation? Cancellation { get; init; }

    public required LoaView Loa { get; init; }

    public required FocView Foc { get; init; }

    public required OrderClass OrderClass { get; init; }

    public required DateOnly EarliestDate { get; init; }

    /// <summary>In how many business days of the market the losing carrier usually answers an order of this class.</summary>
    public required int UsualCarrierBusinessDays { get; init; }

    public required IReadOnlyList<ClockView> Clocks { get; init; }

    public required IReadOnlyList<LintFinding> Lint { get; init; }

    public FamilyView? Family { get; init; }

    /// <summary>The orders that the carrier made of it, where it made more than one; they are ported together.</summary>
    public IReadOnlyList<CarrierPart>? CarrierParts { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public DateTimeOffset? BillingStart { get; init; }

    public required int Attempts { get; init; }

    public required bool NeedsAction { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>For the porting desk only; null for others.</summary>
    public IReadOnlyList<string>? DeskActions { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }
}

/// <summary>The account without its PIN.</summary>
public sealed record AccountView
{
    public string? CarrierName { get; init; }

    public string? CompanyName { get; init; }

    public string? AccountNumber { get; init; }

    public TelephoneNumber? BillingTelephoneNumber { get; init; }

    public string? AuthorizedName { get; init; }

    public PostalAddress? ServiceAddress { get; init; }

    public NumberType? NumberType { get; init; }

    public required bool PinProvided { get; init; }
}

/// <summary>An error in the reader's language.</summary>
public sealed record ErrorView(
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Field,
    IReadOnlyList<string>? Numbers,
    string Title,
    string Detail,
    string Remedy);

/// <summary>Whether a number can be ported, as the desk found out.</summary>
public sealed record PortabilityView(TelephoneNumber Number, bool Portable, string Reason, DateTimeOffset DecidedAt);

/// <summary>The LOA.</summary>
public sealed record LoaView(LoaStatus Status, string? SignedBy, string? Title, DateTimeOffset? SignedAt);

/// <summary>The FOC: date at the location, instant, and what was wished.</summary>
public sealed record FocView(
    DateOnly? Date, DateTimeOffset? At, DateTimeOffset? ReceivedAt, DateOnly? Requested, CancelRisk? CancelRisk);

/// <summary>What is waited for, since when, and until when it should come.</summary>
public sealed record ClockView(string WaitingFor, DateTimeOffset Since, DateTimeOffset? DueBy, bool Overdue);

/// <summary>The siblings of a split.</summary>
public sealed record FamilyView(string Id, IReadOnlyList<string> Orders);
