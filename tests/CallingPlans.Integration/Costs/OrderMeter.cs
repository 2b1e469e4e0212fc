using System.Collections.Concurrent;
using System.Diagnostics;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Costs;

/// <summary>
/// Counts the storage calls of one order. A call belongs to the request or the activity in whose trace it is made; what a
/// timer does belongs to the order whose organisation it names. Requests of the test outside a phase are not counted.
/// </summary>
internal sealed class OrderMeter : IDisposable
{
    /// <summary>The engine's activities that send mail.</summary>
    private const string Mails = "Mails";

    private const string Engine = "CallingPlans.EmbeddedRuntime.Engine";
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    /// <summary>What stands in for the carrier and for the mail provider: in Azure it is somebody else's.</summary>
    public static readonly string[] StandIns = ["SimulatedCarrier", "SimulatedNumberOrders", "SimulatedEmergency", "mail"];

    private readonly ConcurrentDictionary<ActivityTraceId, string> phases = new();
    private readonly ConcurrentDictionary<CostLine, int> lines = new();
    private readonly ConcurrentDictionary<CostLine, int> ticks = new();
    private readonly ConcurrentDictionary<string, int> activities = new();
    private readonly string prefix;
    private readonly string organization;
    private readonly ActivityListener listener;
    private int requests;

    /// <param name="prefix">Of the app's tables.</param>
    /// <param name="organization">Which has this one order.</param>
    public OrderMeter(string prefix, string organization)
    {
        this.prefix = prefix;
        this.organization = organization;
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Engine,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Count,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>What activities and timers do now is counted here.</summary>
    public string Background { get; set; } = "Carrier and completion";

    public IReadOnlyDictionary<CostLine, int> Lines => lines;

    /// <summary>Calls of timers that are about no order: they cost what they cost for every tick.</summary>
    public IReadOnlyDictionary<CostLine, int> Ticks => ticks;

    /// <summary>Runs of activities, by name.</summary>
    public IReadOnlyDictionary<string, int> Activities => activities;

    public int Requests => requests;

    /// <summary>Sends a request that is a phase of the order.</summary>
    public async Task<T> DuringAsync<T>(string phase, Func<Task<T>> send)
    {
        using var trace = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        trace.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        phases[trace.TraceId] = phase;
        Interlocked.Increment(ref requests);
        return await send();
    }

    public void Count(HttpRequestMessage message)
    {
        var call = StorageCall.Of(message, prefix);
        if (call.Operation == StorageCall.Setup || StandIns.Contains(call.Place))
            return;
        var phase = PhaseOf(call, out var isTick);
        if (phase is null)
            return;
        var line = new CostLine(phase, call.Place, call.Operation == "batch" ? $"batch of {call.Rows}" : call.Operation);
        (isTick ? ticks : lines).AddOrUpdate(line, 1, (_, n) => n + 1);
    }

    public void Dispose() => listener.Dispose();

    private string? PhaseOf(StorageCall call, out bool isTick)
    {
        isTick = false;
        for (var span = Activity.Current; span is not null; span = span.Parent)
        {
            if (span.Source.Name == Engine)
                return !phases.ContainsKey(span.TraceId) ? null : span.OperationName == "SendMail" ? Mails : Background;
            if (span.OperationName == Request)
                return phases.GetValueOrDefault(span.TraceId);
        }

        isTick = !call.Text.Contains(organization, StringComparison.Ordinal);
        return isTick ? "Tick" : Background;
    }

    private void Count(Activity span)
    {
        if (span.Kind == ActivityKind.Internal && phases.ContainsKey(span.TraceId))
            activities.AddOrUpdate(span.OperationName, 1, (_, n) => n + 1);
    }
}
