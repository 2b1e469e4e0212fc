using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Webhooks;

/// <summary>Says what an organisation's webhooks are to be told of a change, before it is written.</summary>
public sealed class OrderNotices(WebhookDirectory directory, TimeProvider time)
{
    /// <summary>The change with its notice; the change itself where nobody asked for what has happened.</summary>
    public async Task<OrderChange> AddToAsync(
        OrderChange change, OrderStanding before, OrderStanding after, CancellationToken cancellation)
    {
        var events = WebhookEvents.Of(before, after);
        if (events.Count == 0)
            return change;
        var webhooks = await directory.ListAsync(after.Order.OrganizationId, cancellation);
        var now = time.GetUtcNow();
        var at = now > after.LastEventAt ? now : after.LastEventAt;
        var messages = (
            from type in events
            let wanting = webhooks.Where(w => w.Wants(type)).Select(w => w.Id).ToList()
            where wanting.Count > 0
            select new NoticeMessage(MessageId.Of(after.Order, change.OperationId, type, at), type, wanting)).ToList();
        return messages.Count == 0
            ? change
            : change with
            {
                Notice = new OrderNotice
                {
                    Id = change.OperationId,
                    Order = after.Order,
                    OrderNumber = after.OrderNumber,
                    Status = after.Status,
                    Stage = after.Stage,
                    At = at,
                    Messages = messages,
                },
            };
    }
}
