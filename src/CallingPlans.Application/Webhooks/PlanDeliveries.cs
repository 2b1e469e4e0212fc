using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Webhooks;

/// <summary>
/// Makes the deliveries of a notice that waits beside its order. The notice waits until somebody has started them all, so
/// that nothing is lost; repeating it changes nothing.
/// </summary>
public sealed class PlanDeliveries(IPortOrderStore orders, IDeliveryStore deliveries)
{
    /// <summary>What is to be started; none where the notice was completed before.</summary>
    public async Task<IReadOnlyList<DeliveryRef>> RunAsync(OrderRef order, string noticeId, CancellationToken cancellation)
    {
        if (await orders.FindNoticeAsync(order, noticeId, cancellation) is not { } notice)
            return [];
        var planned = notice.Messages.SelectMany(m => m.WebhookIds.Select(webhook => Plan(notice, m, webhook))).ToList();
        foreach (var delivery in planned)
            await deliveries.AddAsync(delivery, cancellation);
        return [.. planned.Select(d => d.Ref)];
    }

    /// <summary>To be called when each of them was started. Repeating it does nothing.</summary>
    public Task CompleteAsync(OrderRef order, string noticeId, CancellationToken cancellation) =>
        orders.RemoveNoticeAsync(order, noticeId, cancellation);

    private static Delivery Plan(OrderNotice notice, NoticeMessage message, string webhookId) => new()
    {
        Id = message.Id,
        OrganizationId = notice.Order.OrganizationId,
        WebhookId = webhookId,
        Event = message.Type,
        OrderId = notice.Order.Id,
        Body = WebhookPayload.Of(notice, message),
        CreatedAt = notice.At,
        NextAttemptAt = notice.At,
        RoundBegunAt = notice.At,
    };
}
