using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Orders of new numbers in memory, with the optimistic concurrency of the real store.</summary>
internal sealed class FakeNumberOrders(Journal journal, FakeOrderStore beside) : INumberOrderStore
{
    private readonly Dictionary<OrderRef, Stored<NumberOrder>> orders = [];
    private readonly Dictionary<OrderRef, List<OrderEvent>> events = [];
    private readonly Dictionary<OrderRef, List<string>> mails = [];
    private int version;

    /// <summary>What somebody else does just before the next write, once.</summary>
    public Action? BeforeNextSave { get; set; }

    /// <summary>Whether storage refuses the next new order.</summary>
    public bool RefuseNextAdd { get; set; }

    /// <summary>Whether storage writes the next new order, and its answer is lost.</summary>
    public bool LoseNextAdd { get; set; }

    public IReadOnlyCollection<OrderRef> All => orders.Keys;

    public NumberOrder Get(OrderRef order) => orders[order].Value;

    public IReadOnlyList<OrderEventKind> KindsOf(OrderRef order) => [.. events.GetValueOrDefault(order, []).Select(e => e.Kind)];

    public IReadOnlyList<string> TemplatesOf(OrderRef order) => mails.GetValueOrDefault(order, []);

    /// <summary>Puts an order there as if it had always been.</summary>
    public NumberOrder Put(NumberOrder order)
    {
        orders[order.Ref] = new Stored<NumberOrder>(order, $"v{++version}");
        return order;
    }

    public Task<Stored<NumberOrder>?> FindAsync(OrderRef order, CancellationToken cancellation) =>
        Task.FromResult(orders.GetValueOrDefault(order));

    public Task<Stored<NumberOrder>> AddAsync(NumberOrder order, OrderChange change, CancellationToken cancellation)
    {
        journal.Add("numberOrders.add");
        Assert.False(orders.ContainsKey(order.Ref), "The order is there already.");
        var (refuses, loses) = (RefuseNextAdd, LoseNextAdd);
        (RefuseNextAdd, LoseNextAdd) = (false, false);
        var written = refuses ? null : Write(order, change);
        return written is null || loses
            ? throw new StorageUnavailableException("Storage does not answer.", null)
            : Task.FromResult(written);
    }

    public Task<Stored<NumberOrder>> SaveAsync(
        Stored<NumberOrder> before, NumberOrder after, OrderChange change, CancellationToken cancellation)
    {
        var race = BeforeNextSave;
        BeforeNextSave = null;
        race?.Invoke();
        if (orders[after.Ref].Version != before.Version)
            throw new ConcurrencyConflictException($"Order {after.Id}");
        journal.Add("numberOrders.save");
        return Task.FromResult(Write(after, change));
    }

    private Stored<NumberOrder> Write(NumberOrder order, OrderChange change)
    {
        events.TryAdd(order.Ref, []);
        events[order.Ref].AddRange(change.Events);
        beside.PutBeside(order.Ref, change);
        mails.TryAdd(order.Ref, []);
        mails[order.Ref].AddRange(change.Mails.Select(m => m.Template));
        return orders[order.Ref] = new Stored<NumberOrder>(order, $"v{++version}");
    }
}
