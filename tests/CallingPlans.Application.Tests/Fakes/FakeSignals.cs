using System.Collections.Concurrent;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeSignals(Journal journal) : IPendingSignals
{
    private readonly ConcurrentDictionary<(OrderRef Order, string Id), PendingSignal> signals = new();

    public IReadOnlyList<PendingSignal> All => [.. signals.Values];

    public Task AddAsync(PendingSignal signal, CancellationToken cancellation)
    {
        journal.Add("signals.add");
        signals.TryAdd((signal.Order, signal.Id), signal);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(OrderRef order, string id, CancellationToken cancellation)
    {
        journal.Add("signals.remove");
        signals.TryRemove((order, id), out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PendingSignal>> ListOfAsync(OrderRef order, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PendingSignal>>([.. signals.Values.Where(s => s.Order == order)]);

    public Task<IReadOnlyList<PendingSignal>> ListAsync(DateTimeOffset storedBefore, int max, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PendingSignal>>(
            [.. signals.Values.Where(s => s.CreatedAt < storedBefore).OrderBy(s => s.CreatedAt).Take(max)]);
}
