using CallingPlans.Application.Telemetry;
using CallingPlans.Functions.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CallingPlans.Functions.Tests.Telemetry;

public sealed class TelemetryRegistrationTests
{
    private const string ConnectionString = "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=http://127.0.0.1:9/";

    [Fact]
    public async Task AddTelemetry_NothingIsConfigured_CollectsNothing()
    {
        await using var services = Services([]);

        Assert.Null(services.GetService<TracerProvider>());
        Assert.Null(services.GetService<MeterProvider>());
    }

    [Fact]
    public async Task AddTelemetry_OtlpEndpoint_IsSentTracesAndMetrics()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var services = Services(new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        var tracing = services.GetRequiredService<TracerProvider>();
        var metrics = services.GetRequiredService<MeterProvider>();

        ProductSpans.Source.StartActivity("Sent")!.Dispose();
        ProductMetrics.Parked("Sent");

        Assert.True(tracing.ForceFlush(10_000) && metrics.ForceFlush(10_000), "What was collected is sent.");
        Assert.Equal(["/v1/metrics", "/v1/traces"], receiver.Paths.Distinct().Order());
    }

    [Fact]
    public async Task AddTelemetry_ApplicationInsights_CollectsForIt()
    {
        await using var services = Services(new() { ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = ConnectionString });

        Assert.NotNull(services.GetService<TracerProvider>());
        Assert.NotNull(services.GetService<MeterProvider>());
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddTelemetry(configuration)
            .BuildServiceProvider();
    }
}
