using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>A line of the PSTN orders page.</summary>
public sealed record OrderListItem
{
    public required OrderId Id { get; init; }

    public required string OrderNumber { get; init; }

    public required OrderKind Kind { get; init; }

    public required string Status { get; init; }

    public required OrderStage Stage { get; init; }

    public required bool NeedsAction { get; init; }

    public required string LocationId { get; init; }

    public required int Quantity { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateOnly? FocDate { get; init; }

    /// <summary>The order as the list shows it.</summary>
    public static OrderListItem Of(PortOrder order) => new()
    {
        Id = order.Id,
        OrderNumber = order.OrderNumber,
        Kind = OrderKind.Port,
        Status = order.Status.ToString(),
        Stage = order.Stage,
        NeedsAction = PortOrderAttention.IsNeeded(order),
        LocationId = order.LocationId,
        Quantity = order.Numbers.Count,
        CreatedAt = order.CreatedAt,
        FocDate = order.Foc?.Date,
    };

    /// <summary>The order as the list shows it.</summary>
    public static OrderListItem Of(NumberOrder order) => new()
    {
        Id = order.Id,
        OrderNumber = order.OrderNumber,
        Kind = OrderKind.NewNumbers,
        Status = order.Status.ToString(),
        Stage = order.Stage,
        NeedsAction = order.NeedsAction,
        LocationId = order.LocationId,
        Quantity = order.Quantity,
        CreatedAt = order.CreatedAt,
    };
}

/// <summary>What the orders of a list must have; null members do not count.</summary>
public sealed record OrderListFilter
{
    public OrderKind? Kind { get; init; }

    public string? Status { get; init; }

    public string? LocationId { get; init; }

    /// <summary>An order number or a telephone number, whole or a prefix of at least four characters.</summary>
    public string? Text { get; init; }

    public bool? NeedsAction { get; init; }

    public OrderSort Sort { get; init; }
}

/// <summary>How a list of orders is sorted.</summary>
public enum OrderSort
{
    NewestFirst,
    OldestFirst,
    FocDate,
}

/// <summary>The list of an organisation's orders, of both kinds.</summary>
public interface IOrderList
{
    Task<Page<OrderListItem>> ListAsync(
        string organizationId, OrderListFilter filter, PageRequest page, CancellationToken cancellation);
}
