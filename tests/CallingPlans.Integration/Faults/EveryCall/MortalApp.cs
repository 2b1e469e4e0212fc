using System.Net;
using CallingPlans.Integration.Costs;
using CallingPlans.Integration.Harness;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>
/// The app from one start to its end. When it is killed, what it has on its disk at that moment is set aside for the next one,
/// and nothing that it still does reaches anybody.
/// </summary>
internal sealed class MortalApp : IAsyncDisposable
{
    /// <summary>The client does not try a refusal of this kind again: a dead app comes to rest soon.</summary>
    private static readonly StorageFault Silence = new StorageFault.Refuse(HttpStatusCode.Forbidden);

    /// <summary>A pause that is longer than the client has time for: it does not try again, and the app has to see to it.</summary>
    private static readonly StorageFault Refusal = new StorageFault.Refuse(HttpStatusCode.ServiceUnavailable, RetryAfterSeconds: 10);

    private readonly Lock dying = new();
    private readonly FaultyConnection way = new();
    private readonly AppData data;
    private readonly Action<AppData> onKilled;
    private TestApp? app;
    private volatile bool isDead;

    private MortalApp(AppData data, Action<AppData> onKilled)
    {
        this.data = data;
        this.onKilled = onKilled;
    }

    public bool IsDead => isDead;

    public Uri Address { get; private set; } = null!;

    public string Log => app?.Log ?? string.Empty;

    /// <param name="meet">What happens at a call of a kind with this text.</param>
    /// <param name="onKilled">Sets aside what is on the disk: nothing reaches storage meanwhile.</param>
    public static async Task<MortalApp> StartAsync(
        AppData data, IReadOnlyDictionary<string, string> settings, Func<CallKind, string, string, FaultMode?> meet, Action<AppData> onKilled)
    {
        var started = new MortalApp(data, onKilled);
        started.way.Fail((call, _) => started.Decide(call, meet));
        started.app = await TestApp.StartAsync(data, started.way, settings);
        started.Address = started.app.Http.BaseAddress!;
        return started;
    }

    /// <summary>From here on the app is dead, whatever its threads still do.</summary>
    public void Kill()
    {
        lock (dying)
        {
            if (isDead)
                return;
            isDead = true;
            onKilled(data);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.StopAsync();
        way.Dispose();
        data.Dispose();
    }

    private StorageFault? Decide(HttpRequestMessage call, Func<CallKind, string, string, FaultMode?> meet)
    {
        if (isDead)
        {
            // What is set aside for the next one knows nothing of this call.
            lock (dying)
                return Silence;
        }

        if (Observation.IsUnderWay)
            return null;
        var asked = StorageCall.Of(call, data.Prefix);
        if (asked.Operation == StorageCall.Setup)
            return null;
        var isRead = call.Method == HttpMethod.Get || call.Method == HttpMethod.Head;
        var kind = OrderMeter.StandIns.Contains(asked.Place)
            ? isRead ? CallKind.CarrierRead : CallKind.CarrierWrite
            : isRead ? CallKind.Read : CallKind.Write;
        switch (meet(kind, $"{asked.Place} {asked.Operation}", asked.Text))
        {
            case FaultMode.Refused:
                return Refusal;
            case FaultMode.Reset:
                return new StorageFault.BreakBefore();
            case FaultMode.AnswerLost:
                return new StorageFault.LoseAnswer();
            case FaultMode.KilledBefore:
                Kill();
                return Silence;
            case FaultMode.KilledAfter:
                return new StorageFault.LoseAnswer(Kill);
            default:
                return null;
        }
    }
}
