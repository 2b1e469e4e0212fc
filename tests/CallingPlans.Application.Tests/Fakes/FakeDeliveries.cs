using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Deliveries in memory, with the optimistic concurrency of the real store.</summary>
internal sealed class FakeDeliveries : IDeliveryStore
{
    private readonly Dictionary<DeliveryRef, Stored<Delivery>> deliveries = [];
    private int version;

    public IReadOnlyList<Delivery> All => [.. deliveries.Values.Select(d => d.Value)];

    /// <summary>What somebody else does just before the next replacement, once.</summary>
    public Action? BeforeNextReplace { get; set; }

    public Delivery Get(DeliveryRef reference) => deliveries[reference].Value;

    public Delivery Put(Delivery delivery)
    {
        deliveries[delivery.Ref] = new Stored<Delivery>(delivery, $"v{++version}");
        return delivery;
    }

    public Task AddAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (!deliveries.ContainsKey(delivery.Ref))
            Put(delivery);
        return Task.CompletedTask;
    }

    public Task<Stored<Delivery>?> FindAsync(DeliveryRef reference, CancellationToken cancellation) =>
        Task.FromResult(deliveries.GetValueOrDefault(reference));

    public Task<Stored<Delivery>> ReplaceAsync(Stored<Delivery> before, Delivery after, CancellationToken cancellation)
    {
        var race = BeforeNextReplace;
        BeforeNextReplace = null;
        race?.Invoke();
        if (deliveries.GetValueOrDefault(after.Ref)?.Version != before.Version)
            throw new ConcurrencyConflictException($"Delivery {after.Id}");
        Put(after);
        return Task.FromResult(deliveries[after.Ref]);
    }

    public Task<Page<Delivery>> ListAsync(
        string organizationId, string webhookId, PageRequest page, CancellationToken cancellation) => Task.FromResult(new Page<Delivery>(
        [.. All.Where(d => d.OrganizationId == organizationId && d.WebhookId == webhookId).OrderByDescending(d => d.CreatedAt)], null));

    public Task RemoveAsync(DeliveryRef reference, CancellationToken cancellation)
    {
        deliveries.Remove(reference);
        return Task.CompletedTask;
    }

    public Task<int> PurgeAsync(DateTimeOffset createdBefore, int max, CancellationToken cancellation)
    {
        var old = All.Where(d => d.CreatedAt < createdBefore).Take(max).ToList();
        foreach (var delivery in old)
            deliveries.Remove(delivery.Ref);
        return Task.FromResult(old.Count);
    }
}
