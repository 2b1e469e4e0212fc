using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.NewNumbers.Lifecycle;

/// <summary>
/// Puts an order's numbers into the inventory, has the carrier told of their emergency addresses, and starts to bill each once, from the moment of provisioning. The numbers
/// of a trial do not bill before its conversion. Harmless when repeated.
/// </summary>
public sealed class NumberProvisioning(
    INumberInventory inventory,
    NumberArrivals arrivals,
    IBillingEventStore billing,
    IResourceStore<Organization> organizations)
{
    /// <summary>When the numbers began to bill; null in a trial.</summary>
    public async Task<DateTimeOffset?> RunAsync(NumberOrder order, DateTimeOffset at, CancellationToken cancellation)
    {
        DateTimeOffset? billingStart = await IsTrialAsync(order, cancellation) ? null : at;
        // First: a number that shows when it began to bill has its event.
        if (billingStart is { } start)
            await BillAsync(order, start, cancellation);
        await inventory.UpsertAsync([.. order.Numbers.Select(number => NumberOf(order, number, billingStart))], cancellation);
        await arrivals.RegisterAsync(order.OrganizationId, order.Numbers, cancellation);
        return billingStart;
    }

    private static InventoryNumber NumberOf(NumberOrder order, TelephoneNumber number, DateTimeOffset? billingStart) => new()
    {
        Number = number,
        OrganizationId = order.OrganizationId,
        LocationId = order.LocationId,
        Kind = number.Type,
        Status = order.Terms.IsAwaited ? NumberStatus.Inactive : NumberStatus.Active,
        OrderId = order.Id.ToString(),
        BlockId = order.BlockId,
        BillingStart = billingStart,
    };

    private Task BillAsync(NumberOrder order, DateTimeOffset start, CancellationToken cancellation)
    {
        var zone = LocalTime.FindZone(order.TimeZone) ?? TimeZoneInfo.Utc;
        return billing.AddAsync(
            order.OrganizationId,
            [
                .. order.Numbers.Select(number => BillingEvents.NumberStarted(
                    order.OrganizationId, order.Id.ToString(), number.ToString(), start, zone)),
            ],
            cancellation);
    }

    private async Task<bool> IsTrialAsync(NumberOrder order, CancellationToken cancellation)
    {
        var (partition, id) = OrganizationAccess.Key(order.OrganizationId);
        var found = await organizations.FindAsync(partition, id, cancellation)
            ?? throw new InvalidOperationException($"There is no organisation {order.OrganizationId}.");
        return found.Value.Subscription.Kind == SubscriptionKind.Trial;
    }
}
