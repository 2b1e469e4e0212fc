using System.Net.Http.Headers;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Emergency;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Numbers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Porting;
using CallingPlans.Infrastructure.Carriers.Telnyx.State;
using CallingPlans.Infrastructure.Carriers.Telnyx.Webhook;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Carriers.Telnyx;

/// <summary>Registers Telnyx.</summary>
public static class TelnyxRegistration
{
    /// <summary>
    /// Adds Telnyx as <see cref="ICarrierGateway"/>, <see cref="INumberSupplier"/>, <see cref="IEmergencyAddressRegistrar"/> and
    /// <see cref="ICarrierWebhook"/>, with the account of <c>Carrier:Telnyx</c>. Needs <c>AddStorage</c>.
    /// </summary>
    public static IServiceCollection AddTelnyx(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelnyxOptions>().Bind(configuration.GetSection(TelnyxOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelnyxOptions>, TelnyxOptionsValidator>();
        var http = services.AddHttpClient(TelnyxResilience.Name, (provider, client) =>
        {
            var options = provider.GetRequiredService<IOptions<TelnyxOptions>>().Value;
            client.BaseAddress = options.Root;
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
            // The pipeline's own times hold.
            client.Timeout = Timeout.InfiniteTimeSpan;
        });
        // Addresses name organisations and numbers.
        http.RemoveAllLoggers();
        http.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        http.AddResilienceHandler(TelnyxResilience.Name, TelnyxResilience.Configure);
        return services
            .AddSingleton(s => new TelnyxClient(s.GetRequiredService<IHttpClientFactory>().CreateClient(TelnyxResilience.Name)))
            .AddSingleton<TelnyxTable>()
            .AddSingleton<TelnyxPorting>()
            .AddSingleton<TelnyxDocuments>()
            .AddSingleton<TelnyxPlacement>()
            .AddSingleton<TelnyxRecords>()
            .AddSingleton<TelnyxFeed>()
            .AddSingleton<TelnyxChanges>()
            .AddSingleton<TelnyxSearch>()
            .AddSingleton<TelnyxReservations>()
            .AddSingleton<TelnyxOwnedNumbers>()
            .AddSingleton(s => new TelnyxSignature(
                s.GetRequiredService<IOptions<TelnyxOptions>>().Value, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<ICarrierGateway, TelnyxGateway>()
            .AddSingleton<INumberSupplier, TelnyxNumberSupplier>()
            .AddSingleton<IEmergencyAddressRegistrar, TelnyxEmergencyRegistrar>()
            .AddSingleton<ICarrierWebhook, TelnyxWebhook>();
    }
}
