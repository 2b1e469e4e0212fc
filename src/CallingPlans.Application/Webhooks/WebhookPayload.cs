using System.Text.Json;
using System.Text.Json.Serialization;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Webhooks;

/// <summary>The payload of a message. Ids and states only: what the order holds is read through the API.</summary>
internal static class WebhookPayload
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Of(OrderNotice notice, NoticeMessage message) => JsonSerializer.Serialize(
        new
        {
            message.Type,
            Timestamp = notice.At.UtcDateTime,
            Data = new
            {
                Organization = notice.Order.OrganizationId,
                OrderId = notice.Order.Id,
                notice.OrderNumber,
                notice.Status,
                notice.Stage,
            },
        },
        Json);
}
