using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeOpenOrders : IOpenOrderIndex
{
    private readonly HashSet<(string Carrier, OrderRef Order)> orders = [];

    public IReadOnlyList<OrderRef> Of(string carrier) => [.. orders.Where(o => o.Carrier == carrier).Select(o => o.Order)];

    public Task AddAsync(string carrier, OrderRef order, CancellationToken cancellation)
    {
        orders.Add((carrier, order));
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string carrier, OrderRef order, CancellationToken cancellation)
    {
        orders.Remove((carrier, order));
        return Task.CompletedTask;
    }

    public Task<Page<OrderRef>> ListAsync(string carrier, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<OrderRef>(Of(carrier), null));
}
