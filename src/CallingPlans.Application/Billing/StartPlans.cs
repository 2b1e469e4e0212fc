using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Chores;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Billing;

/// <summary>
/// Starts to bill an organisation's outbound calling plans, once. Plans of Control Hub bill from the conversion of the
/// trial, or from the first enabling of a location. Plans of CCW bill from the beginning of the requested service date
/// at the location that was enabled first, in UTC while there is none; without such a date as those of Control Hub.
/// </summary>
public sealed class StartPlans(
    IResourceStore<Organization> organizations, IResourceStore<Location> locations, IBillingEventStore billing, TimeProvider time)
    : IChoreHandler
{
    private const int PageSize = 500;

    public ChoreKind Kind => ChoreKind.StartPlans;

    public async Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation)
    {
        var (partition, id) = OrganizationAccess.Key(chore.OrganizationId);
        if ((await organizations.FindAsync(partition, id, cancellation))?.Value.Subscription is not
            { Kind: SubscriptionKind.Paid, CommittedOutboundCallingPlans: > 0 } subscription)
            return null;
        var first = await FindFirstEnabledAsync(chore.OrganizationId, cancellation);
        var zone = LocalTime.FindZone(first?.TimeZone) ?? TimeZoneInfo.Utc;
        if (BeginningOf(subscription, first, zone) is not { } start)
            return null;
        if (start > time.GetUtcNow())
            return start;
        await billing.AddAsync(
            chore.OrganizationId, [BillingEvents.PlansStarted(chore.OrganizationId, start, zone)], cancellation);
        return null;
    }

    private static DateTimeOffset? BeginningOf(Subscription subscription, Location? first, TimeZoneInfo zone) =>
        subscription.OutboundCallingPlanSource switch
        {
            OutboundCallingPlanSource.Ccw when subscription.RequestedServiceDate is { } date =>
                LocalTime.ToInstant(date, TimeOnly.MinValue, zone),
            _ => subscription.ConvertedAt ?? first?.Connection.EnabledAt,
        };

    private async Task<Location?> FindFirstEnabledAsync(string organizationId, CancellationToken cancellation)
    {
        Location? first = null;
        string? continuation = null;
        do
        {
            var page = await locations.ListAsync(organizationId, new PageRequest(PageSize, continuation), cancellation);
            first = page.Items.Prepend(first)
                .Where(l => l is { Connection.IsCallingPlans: true })
                .MinBy(l => l!.Connection.EnabledAt);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return first;
    }
}
