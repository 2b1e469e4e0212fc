using System.Globalization;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Port orders in memory, with the optimistic concurrency of the real store.</summary>
internal sealed class FakeOrderStore(Journal journal) : IPortOrderStore, IOrderList
{
    private readonly Dictionary<OrderRef, Stored<PortOrder>> orders = [];
    private readonly Dictionary<OrderRef, List<OrderEvent>> events = [];
    private readonly Dictionary<(OrderRef Order, string Id), OrderMail> mails = [];
    private readonly Dictionary<(OrderRef Order, string Id), OrderNotice> notices = [];
    private readonly Queue<Action<PortOrder>> races = new();
    private int version;

    public int Saves { get; private set; }

    /// <summary>Whether every write loses against somebody else's.</summary>
    public bool AlwaysChangedMeanwhile { get; set; }

    /// <summary>Puts an order there as if it had always been.</summary>
    public PortOrder Put(PortOrder order)
    {
        orders[order.Ref] = new Stored<PortOrder>(order, NextVersion());
        return order;
    }

    public PortOrder Get(OrderRef order) => orders[order].Value;

    public Stored<PortOrder> Stored(OrderRef order) => orders[order];

    public IReadOnlyList<OrderEvent> EventsOf(OrderRef order) => events.GetValueOrDefault(order) ?? [];

    public IReadOnlyList<OrderMail> MailsOf(OrderRef order) => [.. mails.Where(m => m.Key.Order == order).Select(m => m.Value)];

    public IReadOnlyList<OrderNotice> NoticesOf(OrderRef order) => [.. notices.Where(n => n.Key.Order == order).Select(n => n.Value)];

    public IReadOnlyList<string> TemplatesOf(OrderRef order) => [.. MailsOf(order).Select(m => m.Template)];

    /// <summary>What somebody else does just before the next write, once.</summary>
    public void BeforeNextSave(Action<PortOrder> somebodyElse) => races.Enqueue(somebodyElse);

    public Task<Stored<PortOrder>?> FindAsync(OrderRef order, CancellationToken cancellation) =>
        Task.FromResult(orders.GetValueOrDefault(order));

    public Task<Stored<PortOrder>> AddAsync(PortOrder order, OrderChange change, CancellationToken cancellation)
    {
        journal.Add("orders.add");
        Assert.False(orders.ContainsKey(order.Ref), "The order is there already.");
        return Task.FromResult(Write(order, change));
    }

    public Task<Stored<PortOrder>> SaveAsync(
        Stored<PortOrder> before, PortOrder after, OrderChange change, CancellationToken cancellation)
    {
        if (races.TryDequeue(out var race))
            race(orders[after.Ref].Value);
        if (AlwaysChangedMeanwhile || orders[after.Ref].Version != before.Version)
            throw new ConcurrencyConflictException($"Order {after.Id}");
        journal.Add("orders.save");
        Saves++;
        return Task.FromResult(Write(after, change));
    }

    public Task<Page<OrderEvent>> ListEventsAsync(OrderRef order, PageRequest page, CancellationToken cancellation)
    {
        var from = int.Parse(page.Continuation ?? "0", CultureInfo.InvariantCulture);
        var some = EventsOf(order).Skip(from).Take(page.Top).ToList();
        var next = from + some.Count;
        return Task.FromResult(new Page<OrderEvent>(
            some, next < EventsOf(order).Count ? next.ToString(CultureInfo.InvariantCulture) : null));
    }

    public Task<Page<OrderListItem>> ListAsync(
        string organizationId, OrderListFilter filter, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<OrderListItem>(
            [
                .. orders.Values.Select(o => o.Value)
                    .Where(o => o.OrganizationId == organizationId && (filter.Status is null || filter.Status == o.Status.ToString())
                        && (filter.Text is null || o.Numbers.Any(n => n.Number.ToString().StartsWith(filter.Text, StringComparison.Ordinal))))
                    .OrderByDescending(o => o.CreatedAt)
                    .Select(o => new OrderListItem
                    {
                        Id = o.Id,
                        OrderNumber = o.OrderNumber,
                        Kind = OrderKind.Port,
                        Status = o.Status.ToString(),
                        Stage = o.Stage,
                        NeedsAction = PortOrderAttention.IsNeeded(o),
                        LocationId = o.LocationId,
                        Quantity = o.Numbers.Count,
                        CreatedAt = o.CreatedAt,
                    }),
            ],
            null));

    public Task<OrderMail?> FindMailAsync(OrderRef order, string mailId, CancellationToken cancellation) =>
        Task.FromResult(mails.GetValueOrDefault((order, mailId)));

    public Task<IReadOnlyList<Waiting>> ListWaitingAsync(OrderRef order, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Waiting>>(
        [
            .. MailsOf(order).Select(m => new Waiting(WaitingKind.Mail, m.Id)),
            .. NoticesOf(order).Select(n => new Waiting(WaitingKind.Notice, n.Id)),
        ]);

    public Task<OrderNotice?> FindNoticeAsync(OrderRef order, string noticeId, CancellationToken cancellation) =>
        Task.FromResult(notices.GetValueOrDefault((order, noticeId)));

    public Task RemoveNoticeAsync(OrderRef order, string noticeId, CancellationToken cancellation)
    {
        notices.Remove((order, noticeId));
        return Task.CompletedTask;
    }

    public Task CompleteMailAsync(OrderRef order, string mailId, OrderEvent sent, CancellationToken cancellation)
    {
        journal.Add("orders.mailCompleted");
        if (mails.Remove((order, mailId)))
            Append(order, [sent]);
        return Task.CompletedTask;
    }

    public Task AddEventAsync(OrderRef order, OrderEvent added, CancellationToken cancellation)
    {
        Append(order, [added]);
        return Task.CompletedTask;
    }

    /// <summary>What is written beside an order of either kind to wait there.</summary>
    public void PutBeside(OrderRef order, OrderChange change)
    {
        foreach (var mail in change.Mails)
            mails[(order, mail.Id)] = mail;
        if (change.Notice is { } notice)
            notices[(order, notice.Id)] = notice;
    }

    private Stored<PortOrder> Write(PortOrder order, OrderChange change)
    {
        Append(order.Ref, change.Events);
        PutBeside(order.Ref, change);
        return orders[order.Ref] = new Stored<PortOrder>(order, NextVersion());
    }

    private void Append(OrderRef order, IEnumerable<OrderEvent> added)
    {
        if (!events.TryGetValue(order, out var list))
            events[order] = list = [];
        list.AddRange(added.Where(e => list.TrueForAll(known => known.Id != e.Id)));
    }

    private string NextVersion() => $"v{++version}";
}
