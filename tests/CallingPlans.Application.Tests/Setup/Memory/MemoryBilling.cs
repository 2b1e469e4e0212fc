using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Billing;

namespace CallingPlans.Application.Tests.Setup.Memory;

internal sealed class MemoryBilling : IBillingEventStore
{
    private readonly Dictionary<string, BillingEvent> events = [];

    public IReadOnlyList<BillingEvent> All => [.. events.Values];

    public Task AddAsync(string organizationId, IReadOnlyCollection<BillingEvent> added, CancellationToken cancellation)
    {
        foreach (var one in added)
            events.TryAdd(one.Id, one);
        return Task.CompletedTask;
    }

    public Task<Page<BillingEvent>> ListAsync(string organizationId, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<BillingEvent>(All, null));
}
