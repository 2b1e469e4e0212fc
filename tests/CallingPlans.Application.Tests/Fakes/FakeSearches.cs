using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeSearches : INumberSearches
{
    private readonly Dictionary<OrderRef, NumberSearch> searches = [];

    public Task AddAsync(NumberSearch search, CancellationToken cancellation)
    {
        searches.Add(search.Ref, search);
        return Task.CompletedTask;
    }

    public Task<NumberSearch?> FindAsync(OrderRef search, CancellationToken cancellation) =>
        Task.FromResult(searches.GetValueOrDefault(search));

    public Task<IReadOnlyList<NumberSearch>> ListEndedAsync(DateTimeOffset endedBefore, int max, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<NumberSearch>>([.. searches.Values.Where(s => s.HeldUntil < endedBefore).Take(max)]);

    public Task RemoveAsync(OrderRef search, CancellationToken cancellation)
    {
        searches.Remove(search);
        return Task.CompletedTask;
    }
}
