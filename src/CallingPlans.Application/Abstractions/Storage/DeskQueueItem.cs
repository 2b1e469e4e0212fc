using System.Text.Json.Serialization;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>A line of the porting desk's queue: one of the orders page, with its organisation and what the desk is to do.</summary>
public sealed record DeskQueueItem
{
    public required OrderId Id { get; init; }

    public required string OrganizationId { get; init; }

    public required string OrderNumber { get; init; }

    public required DeskItemKind Kind { get; init; }

    public required string Status { get; init; }

    public required OrderStage Stage { get; init; }

    public required IReadOnlyList<DeskNeed> Needs { get; init; }

    public required bool NeedsAction { get; init; }

    /// <summary>Null for a support case, which is about no location in particular.</summary>
    public string? LocationId { get; init; }

    public required int Quantity { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateOnly? FocDate { get; init; }

    /// <summary>Grows with every change of the order.</summary>
    [JsonIgnore]
    public long Revision { get; init; }

    [JsonIgnore]
    public OrderRef Order => new(OrganizationId, Id);

    public static DeskQueueItem Of(PortOrder order) => new()
    {
        Id = order.Id,
        OrganizationId = order.OrganizationId,
        OrderNumber = order.OrderNumber,
        Kind = DeskItemKind.Port,
        Status = order.Status.ToString(),
        Stage = order.Stage,
        Needs = DeskRules.NeedsOf(order),
        NeedsAction = PortOrderAttention.IsNeeded(order),
        LocationId = order.LocationId,
        Quantity = order.Numbers.Count,
        CreatedAt = order.CreatedAt,
        FocDate = order.Foc?.Date,
        Revision = order.Revision,
    };

    public static DeskQueueItem Of(NumberOrder order) => new()
    {
        Id = order.Id,
        OrganizationId = order.OrganizationId,
        OrderNumber = order.OrderNumber,
        Kind = DeskItemKind.NewNumbers,
        Status = order.Status.ToString(),
        Stage = order.Stage,
        // The customer asked for numbers, which only the desk can assign.
        Needs = order.Stage == OrderStage.DeskReview ? [DeskNeed.Request] : [],
        NeedsAction = order.NeedsAction,
        LocationId = order.LocationId,
        Quantity = order.Quantity,
        CreatedAt = order.CreatedAt,
        Revision = order.Revision,
    };

    public static DeskQueueItem Of(SupportCase opened) => new()
    {
        Id = opened.Id,
        OrganizationId = opened.OrganizationId,
        OrderNumber = opened.CaseNumber,
        Kind = DeskItemKind.SupportCase,
        Status = (opened.Answer is null ? PortOrderStatus.Pending : PortOrderStatus.Completed).ToString(),
        Stage = opened.Answer is null ? OrderStage.DeskReview : OrderStage.Closed,
        Needs = opened.Answer is null ? [DeskNeed.Request] : [],
        NeedsAction = false,
        Quantity = opened.Number is null ? 0 : 1,
        CreatedAt = opened.CreatedAt,
        // It is opened, and answered once.
        Revision = opened.Answer is null ? 1 : 2,
    };
}
