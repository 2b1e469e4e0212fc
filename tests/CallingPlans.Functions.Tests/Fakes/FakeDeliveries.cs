using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Functions.Tests.Fakes;

/// <summary>Remembers which deliveries were added.</summary>
internal sealed class FakeDeliveries : IDeliveryStore
{
    public List<DeliveryRef> Added { get; } = [];

    public Task AddAsync(Delivery delivery, CancellationToken cancellation)
    {
        Added.Add(delivery.Ref);
        return Task.CompletedTask;
    }

    public Task<Stored<Delivery>?> FindAsync(DeliveryRef reference, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Stored<Delivery>> ReplaceAsync(Stored<Delivery> before, Delivery after, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Page<Delivery>> ListAsync(
        string organizationId, string webhookId, PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();

    public Task RemoveAsync(DeliveryRef reference, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> PurgeAsync(DateTimeOffset createdBefore, int max, CancellationToken cancellation) => throw new NotSupportedException();
}
