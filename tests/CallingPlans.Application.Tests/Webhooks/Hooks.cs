using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Tests.Webhooks;

/// <summary>Webhooks and deliveries with valid defaults.</summary>
internal static class Hooks
{
    public static Webhook Hook(params string[] events)
    {
        var id = OrderId.New().ToString();
        return new Webhook
        {
            Id = id,
            OrganizationId = "contoso",
            Url = "https://hooks.contoso.example/orders",
            Events = events.Length == 0 ? WebhookEvents.All : events,
            SealedSecret = $"webhook:contoso/{id}|{WebhookSecrets.New()}",
            CreatedAt = Given.Now,
            CreatedBy = "Robin",
        };
    }

    public static Delivery To(Webhook webhook)
    {
        var order = OrderId.New();
        return new Delivery
        {
            Id = MessageId.Of(new OrderRef("contoso", order), "submit-1", WebhookEvents.StatusChanged, Given.Now),
            OrganizationId = "contoso",
            WebhookId = webhook.Id,
            Event = WebhookEvents.StatusChanged,
            OrderId = order,
            Body = "{}",
            CreatedAt = Given.Now,
            RoundBegunAt = Given.Now,
            NextAttemptAt = Given.Now,
        };
    }
}
