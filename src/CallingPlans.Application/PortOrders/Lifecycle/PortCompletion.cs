using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// Makes a ported order's numbers active, each once, has the carrier told of their emergency addresses, and starts to bill each once, from the moment of completion. Harmless
/// when repeated: all that is written follows from the order and that moment, and an order bills a number once, whatever
/// moment a repetition names.
/// </summary>
public sealed class PortCompletion(
    INumberInventory inventory,
    INumberRegistry registry,
    NumberArrivals arrivals,
    IBillingEventStore billing,
    MarketRulesSource markets)
{
    public async Task RunAsync(PortOrder order, DateTimeOffset completedAt, CancellationToken cancellation)
    {
        await inventory.UpsertAsync(
            [
                .. order.Numbers.Select(n => new InventoryNumber
                {
                    Number = n.Number,
                    OrganizationId = order.OrganizationId,
                    LocationId = order.LocationId,
                    Kind = n.Number.Type,
                    Status = NumberStatus.Active,
                    OrderId = order.Id.ToString(),
                    BillingStart = completedAt,
                }),
            ],
            cancellation);
        await arrivals.RegisterAsync(order.OrganizationId, [.. order.Numbers.Select(n => n.Number)], cancellation);
        await registry.ActivateAsync(order.Ref, [.. order.Numbers.Select(n => n.Number)], cancellation);
        var prorationDays = Proration.DaysFrom(markets.Of(order).DayOf(completedAt));
        await billing.AddAsync(
            order.OrganizationId,
            [
                .. order.Numbers.Select(n => new BillingEvent(
                    $"{order.Id}-{n.Number.ToString()[1..]}",
                    order.OrganizationId,
                    BillingEventKind.NumberBillingStarted,
                    order.Id.ToString(),
                    n.Number.ToString(),
                    completedAt,
                    prorationDays)),
            ],
            cancellation);
    }
}
