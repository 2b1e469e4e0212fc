using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>One round of a delivery, and how far it is.</summary>
/// <param name="Round">0 for the first; each replay is one more.</param>
/// <param name="Attempts">How many attempts it has had.</param>
/// <param name="Postponements">How often in a row the next was put off.</param>
public sealed record WebhookDeliveryInput(
    string OrganizationId, string WebhookId, string DeliveryId, int Round, int Attempts = 0, int Postponements = 0)
{
    public static WebhookDeliveryInput Of(DeliveryRef delivery, int round) =>
        new(delivery.OrganizationId, delivery.WebhookId, delivery.Id, round);

    /// <summary>A round has one instance.</summary>
    public string InstanceId => $"{WebhookId}-{DeliveryId}-{Round}";

    public DeliveryRef Ref() => new(OrganizationId, WebhookId, DeliveryId);
}
