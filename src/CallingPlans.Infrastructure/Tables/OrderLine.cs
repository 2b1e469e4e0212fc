using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// What the list of an organisation knows of an order: what it shows, and the numbers that it is found by.
/// </summary>
/// <param name="Numbers">E.164.</param>
internal sealed record OrderLine(string OrganizationId, OrderListItem Item, IReadOnlyList<string> Numbers)
{
    private const int ShortestPrefix = 4;

    public static OrderLine Of(PortOrder order) =>
        new(order.OrganizationId, OrderListItem.Of(order), [.. order.Numbers.Select(n => n.Number.ToString())]);

    public static OrderLine Of(NumberOrder order) =>
        new(order.OrganizationId, OrderListItem.Of(order), [.. order.Numbers.Select(n => n.ToString())]);

    public bool Matches(OrderListFilter filter) =>
        (filter.Kind is null || filter.Kind == Item.Kind)
        && (filter.Status is null || filter.Status == Item.Status)
        && (filter.LocationId is null || filter.LocationId == Item.LocationId)
        && (filter.NeedsAction is null || filter.NeedsAction == Item.NeedsAction)
        && (filter.Text is null || IsFoundBy(filter.Text.Trim()));

    /// <summary>A telephone number is also found without its plus sign.</summary>
    private bool IsFoundBy(string text) =>
        Is(Item.OrderNumber, text) || Numbers.Any(n => Is(n, text) || Is(n[1..], text));

    private static bool Is(string name, string text) =>
        name.Equals(text, StringComparison.OrdinalIgnoreCase)
        || (text.Length >= ShortestPrefix && name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
}
