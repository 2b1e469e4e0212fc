using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Functions.Tests.Fakes;

/// <summary>The notices that wait beside one order; of orders it knows nothing else.</summary>
internal sealed class FakeNotices : IPortOrderStore
{
    private readonly Dictionary<string, OrderNotice> notices = [];

    public OrderNotice Put(OrderNotice notice) => notices[notice.Id] = notice;

    public bool Waits(string id) => notices.ContainsKey(id);

    public Task<OrderNotice?> FindNoticeAsync(OrderRef order, string noticeId, CancellationToken cancellation) =>
        Task.FromResult(notices.GetValueOrDefault(noticeId));

    public Task RemoveNoticeAsync(OrderRef order, string noticeId, CancellationToken cancellation)
    {
        notices.Remove(noticeId);
        return Task.CompletedTask;
    }

    public Task<Stored<PortOrder>?> FindAsync(OrderRef order, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Stored<PortOrder>> AddAsync(PortOrder order, OrderChange change, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Stored<PortOrder>> SaveAsync(
        Stored<PortOrder> before, PortOrder after, OrderChange change, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<OrderEvent>> ListEventsAsync(OrderRef order, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<OrderMail?> FindMailAsync(OrderRef order, string mailId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Waiting>> ListWaitingAsync(OrderRef order, CancellationToken cancellation) => throw new NotSupportedException();

    public Task CompleteMailAsync(OrderRef order, string mailId, OrderEvent sent, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task AddEventAsync(OrderRef order, OrderEvent added, CancellationToken cancellation) => throw new NotSupportedException();
}
