using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.NumberOrders;

/// <summary>
/// An order of new numbers: by self-service, or a support request that the desk fulfils. A value: every change makes a
/// new one, and <see cref="NumberOrderTransitions"/> says which changes of status and stage there are.
/// </summary>
public sealed record NumberOrder
{
    public required OrderId Id { get; init; }

    /// <summary>What people call the order, such as <c>N-4F7K2Q9DXW</c>.</summary>
    public required string OrderNumber { get; init; }

    public required string OrganizationId { get; init; }

    public required string LocationId { get; init; }

    /// <summary>The country of the location: it names the market profile that holds for the order.</summary>
    public required string Market { get; init; }

    /// <summary>IANA time zone of the location: days of the order are days there.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The language of its mails: <c>en</c> or <c>zh-TW</c>.</summary>
    public required string Language { get; init; }

    /// <summary>E-mail of the location's contact.</summary>
    public required string ContactEmail { get; init; }

    public required string PlacedBy { get; init; }

    public NumberOrderStatus Status { get; init; } = NumberOrderStatus.Pending;

    public required OrderStage Stage { get; init; }

    /// <summary>When the present stage began.</summary>
    public required DateTimeOffset StageSince { get; init; }

    /// <summary>How the numbers come: searched and chosen, or asked for in a support case.</summary>
    public required NewNumberOrdering Ordering { get; init; }

    public required NumberKind NumberKind { get; init; }

    /// <summary>How many numbers were asked for.</summary>
    public required int Quantity { get; init; }

    /// <summary>The numbers; empty while the desk has not assigned them.</summary>
    public IReadOnlyList<TelephoneNumber> Numbers { get; init; } = [];

    /// <summary>Whether the numbers are a block: they are deleted together or not at all.</summary>
    public bool IsBlock { get; init; }

    /// <summary>What the administrator wrote to the desk.</summary>
    public string? Details { get; init; }

    public required TermsOfService Terms { get; init; }

    /// <summary>Why it failed, for people.</summary>
    public string? FailureReason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ProvisionedAt { get; init; }

    /// <summary>When the numbers began to bill; null in a trial.</summary>
    public DateTimeOffset? BillingStart { get; init; }

    /// <summary>Counts the changes that a reader can see; the order's ETag is made of it.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>Ids of the latest operations, newest last: one that is repeated changes nothing.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>The moment of the latest event: the next is never earlier, so that the timeline keeps its order.</summary>
    public DateTimeOffset LastEventAt { get; init; }

    public OrderRef Ref => new(OrganizationId, Id);

    public NumberOrderState State => new(Status, Stage);

    /// <summary>The id by which the block is deleted; null where the numbers are none.</summary>
    public string? BlockId => IsBlock ? Id.ToString() : null;

    /// <summary>Whether the numbers are there and wait for the terms of service.</summary>
    public bool AwaitsTerms => Status == NumberOrderStatus.Provisioned && Terms.IsAwaited;

    /// <summary>Whether somebody has to act: accept the terms, or turn to support.</summary>
    public bool NeedsAction => AwaitsTerms || Status == NumberOrderStatus.Error;

    public bool HasApplied(string operationId) => Operations.Contains(operationId);
}
