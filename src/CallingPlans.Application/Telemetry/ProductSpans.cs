using System.Diagnostics;

namespace CallingPlans.Application.Telemetry;

/// <summary>The app's spans. Where nobody listens none is made, and a call costs nothing.</summary>
public static class ProductSpans
{
    public static ActivitySource Source { get; } = new(TelemetryNames.Source);

    /// <summary>Runs a call to something outside in a span of its own. A failure is told by the type of its exception.</summary>
    public static async Task<T> RunAsync<T>(string name, IEnumerable<KeyValuePair<string, object?>> tags, Func<Task<T>> call)
    {
        using var span = Source.StartActivity(name, ActivityKind.Client, default(ActivityContext), tags);
        try
        {
            return await call();
        }
        catch (Exception failure)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
    }
}
