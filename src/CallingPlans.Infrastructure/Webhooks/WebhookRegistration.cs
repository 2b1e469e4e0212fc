using CallingPlans.Application.Abstractions.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Infrastructure.Webhooks;

/// <summary>Registers the caller of webhooks.</summary>
public static class WebhookRegistration
{
    public static IServiceCollection AddWebhookCaller(this IServiceCollection services) => services
        .AddSingleton<INameResolver, DnsResolver>()
        .AddSingleton<WebhookNetwork>()
        .AddSingleton<IWebhookCaller, HttpWebhookCaller>();
}
