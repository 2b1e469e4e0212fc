using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Functions.Tests.Fakes;

/// <summary>Remembers which signals were taken away.</summary>
internal sealed class FakeSignals : IPendingSignals
{
    public List<string> Removed { get; } = [];

    public Task AddAsync(PendingSignal signal, CancellationToken cancellation) => throw new NotSupportedException();

    public Task RemoveAsync(OrderRef order, string id, CancellationToken cancellation)
    {
        Removed.Add(id);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PendingSignal>> ListOfAsync(OrderRef order, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<PendingSignal>> ListAsync(DateTimeOffset storedBefore, int max, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
