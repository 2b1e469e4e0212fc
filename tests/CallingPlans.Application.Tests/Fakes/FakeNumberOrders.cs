using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Orders of new numbers in memory.</summary>
internal sealed class FakeNumberOrders : INumberOrderStore
{
    private readonly Dictionary<OrderRef, Stored<NumberOrder>> orders = [];
    private int version;

    public Task<Stored<NumberOrder>?> FindAsync(OrderRef order, CancellationToken cancellation) =>
        Task.FromResult(orders.GetValueOrDefault(order));

    public Task<Stored<NumberOrder>> AddAsync(NumberOrder order, OrderChange change, CancellationToken cancellation) =>
        orders.ContainsKey(order.Ref) ? throw new ConcurrencyConflictException(order.OrderNumber) : Write(order);

    public Task<Stored<NumberOrder>> SaveAsync(
        Stored<NumberOrder> before, NumberOrder after, OrderChange change, CancellationToken cancellation) =>
        orders.GetValueOrDefault(after.Ref)?.Version == before.Version
            ? Write(after)
            : throw new ConcurrencyConflictException(after.OrderNumber);

    private Task<Stored<NumberOrder>> Write(NumberOrder order) =>
        Task.FromResult(orders[order.Ref] = new Stored<NumberOrder>(order, $"v{++version}"));
}
