using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Chores;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Trials;

/// <summary>
/// Starts to bill the numbers of a trial that was converted, each once, from the conversion. Looks a second time after a
/// while: an order of the trial may have been provisioned at the same moment.
/// </summary>
public sealed class StartTrialNumbers(
    IResourceStore<Organization> organizations,
    IResourceStore<Location> locations,
    INumberInventory inventory,
    IBillingEventStore billing,
    NumberOrderWriter orders,
    TimeProvider time) : IChoreHandler
{
    private const int PageSize = 100;

    /// <summary>Longer than a request or an activity takes that saw the trial before it was converted.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromMinutes(2);

    public ChoreKind Kind => ChoreKind.StartTrialNumbers;

    public async Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation)
    {
        var (partition, id) = OrganizationAccess.Key(chore.OrganizationId);
        if ((await organizations.FindAsync(partition, id, cancellation))?.Value.Subscription.ConvertedAt is not { } convertedAt)
            return null;
        string? continuation = null;
        do
        {
            var page = await inventory.ListAsync(
                chore.OrganizationId, new NumberFilter(), new PageRequest(PageSize, continuation), cancellation);
            await StartAsync(chore.OrganizationId, [.. page.Items.Where(IsOfTrial)], convertedAt, cancellation);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        var secondLook = convertedAt + SecondLook;
        return time.GetUtcNow() < secondLook ? secondLook : null;
    }

    /// <summary>Only a trial's numbers are provisioned and do not bill.</summary>
    private static bool IsOfTrial(InventoryNumber number) =>
        number is { BillingStart: null, Status: not NumberStatus.PortingIn };

    private async Task StartAsync(
        string organizationId, IReadOnlyList<InventoryNumber> numbers, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var site in numbers.GroupBy(n => n.LocationId))
        {
            var location = await locations.FindAsync(organizationId, site.Key, cancellation);
            var zone = LocalTime.FindZone(location?.Value.TimeZone) ?? TimeZoneInfo.Utc;
            await billing.AddAsync(
                organizationId,
                [.. site.Select(n => BillingEvents.NumberStarted(organizationId, n.OrderId, n.Number.ToString(), at, zone))],
                cancellation);
        }

        foreach (var id in numbers.Select(n => n.OrderId).Distinct())
        {
            if (OrderId.TryParse(id, out var order))
                await MarkOrderAsync(new OrderRef(organizationId, order), at, cancellation);
        }

        // Last: a number that shows its start has its event, and its order shows it too.
        foreach (var number in numbers)
            await MarkAsync(organizationId, number, at, cancellation);
    }

    private async Task MarkOrderAsync(OrderRef order, DateTimeOffset at, CancellationToken cancellation) =>
        await orders.ChangeRepeatablyAsync(
            order,
            "trial-converted",
            Actors.System,
            change =>
            {
                if (change.Before.BillingStart is not null)
                    return null;
                change.Order = change.Order with { BillingStart = at };
                change.AddEvent(OrderEventKind.Amended, "The trial was converted: the numbers bill from now on.");
                return null;
            },
            cancellation);

    private async Task MarkAsync(string organizationId, InventoryNumber number, DateTimeOffset at, CancellationToken cancellation)
    {
        var found = await inventory.FindAsync(organizationId, number.Number, cancellation);
        if (found is not null && found.Value.OrderId == number.OrderId && found.Value.BillingStart is null)
            await inventory.ReplaceAsync(found, found.Value with { BillingStart = at }, cancellation);
    }
}
