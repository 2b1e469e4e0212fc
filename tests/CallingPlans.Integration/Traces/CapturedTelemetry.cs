using System.Collections.Concurrent;
using System.Diagnostics;
using CallingPlans.Functions.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CallingPlans.Integration.Traces;

/// <summary>What an app would send, kept in memory.</summary>
internal sealed class CapturedTelemetry
{
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly List<Metric> metrics = [];

    public IReadOnlyCollection<Activity> Spans => spans;

    public void AddTo(IServiceCollection services) => services.AddOpenTelemetry()
        .WithTracing(tracing => tracing.AddProductSources().AddProcessor(new SimpleActivityExportProcessor(new Exporter(spans))))
        .WithMetrics(provider => provider.AddProductMeters().AddInMemoryExporter(metrics));

    /// <summary>What an instrument has counted, or how many values it has recorded, under all of these attributes.</summary>
    public long Count(IServiceProvider services, string instrument, params (string Name, string Value)[] tags)
    {
        metrics.Clear();
        services.GetRequiredService<MeterProvider>().ForceFlush();
        var count = 0L;
        foreach (var metric in metrics.Where(m => m.Name == instrument))
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var found = new Dictionary<string, string?>();
                foreach (var tag in point.Tags)
                    found[tag.Key] = tag.Value?.ToString();
                if (tags.All(t => found.GetValueOrDefault(t.Name) == t.Value))
                    count += metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : point.GetSumLong();
            }
        }

        return count;
    }

    private sealed class Exporter(ConcurrentQueue<Activity> spans) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var span in batch)
                spans.Enqueue(span);
            return ExportResult.Success;
        }
    }
}
