using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using CallingPlans.Application.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CallingPlans.Functions.Telemetry;

/// <summary>
/// Sends traces and metrics where configuration says: by OTLP (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>), to Azure Monitor
/// (<c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>), to both, or nowhere: then nothing is collected.
/// </summary>
internal static class TelemetryRegistration
{
    private const string Service = "calling-plans";
    private const string Otlp = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Set beside the connection string where Application Insights takes no key.</summary>
    private const string AzureMonitorAuthentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>The app's own, and the engine's where it comes with the app.</summary>
    private const string Own = TelemetryNames.Source + "*";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var otlp = configuration[Otlp] is { Length: > 0 };
        var monitor = configuration[AzureMonitor] is { Length: > 0 };
        if (!otlp && !monitor)
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Service))
            .WithTracing(tracing =>
            {
                tracing.AddProductSources();
                if (otlp)
                    tracing.AddOtlpExporter();
                if (monitor)
                    tracing.AddAzureMonitorTraceExporter(options => Configure(options, configuration));
            })
            .WithMetrics(metrics =>
            {
                metrics.AddProductMeters();
                if (otlp)
                    metrics.AddOtlpExporter();
                if (monitor)
                    metrics.AddAzureMonitorMetricExporter(options => Configure(options, configuration));
            });
        return services;
    }

    /// <summary>
    /// Requests, the app's own spans, and those of orchestrations and activities. Not the clients of storage: their
    /// addresses hold keys, and the app's own spans say the same without.
    /// </summary>
    public static TracerProviderBuilder AddProductSources(this TracerProviderBuilder tracing) => HasFunctionsHost
        ? tracing.AddSource("Microsoft.Azure.Functions.Worker", "Microsoft.DurableTask", Own)
        : tracing.AddSource("Microsoft.AspNetCore", Own);

    public static MeterProviderBuilder AddProductMeters(this MeterProviderBuilder metrics) => metrics.AddMeter(Own);

    /// <summary>Whether a host stands before this process, which sends the spans of requests and orchestrations itself.</summary>
    private static bool HasFunctionsHost => typeof(FunctionsApplication).Assembly.GetName().Name!
        .StartsWith("Microsoft.Azure.Functions.Worker", StringComparison.Ordinal);

    private static void Configure(AzureMonitorExporterOptions options, IConfiguration configuration)
    {
        options.ConnectionString = configuration[AzureMonitor];
        if (configuration[AzureMonitorAuthentication] is { Length: > 0 })
            options.Credential = new DefaultAzureCredential();
    }
}
