using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Webhooks;

/// <summary>A webhook that was created, with its secret, which nobody is shown again.</summary>
public sealed record NewWebhook(Stored<Webhook> Webhook, string Secret);
