using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.Webhooks;

/// <summary>
/// What an organisation's webhooks are to be told of one change of an order. It is written with the change and waits
/// beside the order until each webhook has its deliveries.
/// </summary>
public sealed record OrderNotice
{
    /// <summary>Unique within the order; the same when the operation is repeated.</summary>
    public required string Id { get; init; }

    public required OrderRef Order { get; init; }

    public required string OrderNumber { get; init; }

    public required string Status { get; init; }

    public required OrderStage Stage { get; init; }

    /// <summary>When the order changed. Within an order it never goes backwards.</summary>
    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<NoticeMessage> Messages { get; init; }
}

/// <summary>One event of a change, and who is told.</summary>
/// <param name="Id">The <c>webhook-id</c> of every delivery of it.</param>
public sealed record NoticeMessage(string Id, string Type, IReadOnlyList<string> WebhookIds);
