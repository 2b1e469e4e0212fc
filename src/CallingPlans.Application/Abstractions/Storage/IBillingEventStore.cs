using CallingPlans.Domain.Billing;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Billing events, each exactly once.</summary>
public interface IBillingEventStore
{
    /// <summary>Adds those whose id is new; the others stay as they are.</summary>
    Task AddAsync(string organizationId, IReadOnlyCollection<BillingEvent> events, CancellationToken cancellation);

    /// <summary>Oldest first.</summary>
    Task<Page<BillingEvent>> ListAsync(string organizationId, PageRequest page, CancellationToken cancellation);
}
