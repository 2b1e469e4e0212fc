using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Application.Webhooks;

/// <summary>Registers the use cases of outgoing webhooks.</summary>
internal static class WebhooksRegistration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection("Webhooks"))
            .Validate(o => o.IsValid(), "Webhooks:RetryDelays: at most 20 durations such as 00:05:00, each positive and no longer than 6 days.")
            .ValidateOnStart();
        return services
            .AddSingleton<DeliveryLanes>()
            .AddSingleton<OrderNotices>()
            .AddSingleton<PlanDeliveries>()
            .AddSingleton<PostDelivery>()
            .AddSingleton<PurgeDeliveries>()
            .AddSingleton<ReplayDelivery>()
            .AddSingleton<WebhookBook>()
            .AddSingleton<WebhookDirectory>()
            .AddSingleton<WebhookSecrets>();
    }
}
