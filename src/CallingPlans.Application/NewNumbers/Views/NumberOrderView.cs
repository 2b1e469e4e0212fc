using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Views;

/// <summary>An order of new numbers as its people see it.</summary>
public sealed record NumberOrderView
{
    public required string Id { get; init; }

    public required string OrderNumber { get; init; }

    public OrderKind Kind => OrderKind.NewNumbers;

    public required NumberOrderStatus Status { get; init; }

    /// <summary>An order that is Provisioned or Error is Closed, also while its terms of service are awaited.</summary>
    public required OrderStage Stage { get; init; }

    public required NumberKind NumberKind { get; init; }

    public required IReadOnlyList<TelephoneNumber> Numbers { get; init; }

    public string? BlockId { get; init; }

    public required TermsOfServiceView TermsOfService { get; init; }

    /// <summary>What to do about an error, and whom to turn to.</summary>
    public SupportActionView? Action { get; init; }

    /// <summary>What the caller may do now.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    public string? Details { get; init; }

    public string? FailureReason { get; init; }

    public required bool NeedsAction { get; init; }

    public required string LocationId { get; init; }

    public required int Quantity { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ProvisionedAt { get; init; }

    public DateTimeOffset? BillingStart { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }
}

/// <summary>Whether terms of service have to be accepted, and who did.</summary>
public sealed record TermsOfServiceView(bool Required, DateTimeOffset? AcceptedAt, string? AcceptedBy);

/// <summary>Whom to turn to.</summary>
public sealed record SupportActionView(string Kind, string Contact);
