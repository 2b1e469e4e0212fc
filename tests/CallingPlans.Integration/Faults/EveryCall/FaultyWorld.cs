using System.Collections.Concurrent;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>
/// An app with everything around it: storage, the carrier, the mail provider, a customer's receiver of webhooks. Every call
/// between them belongs to one order's life, and something may happen at it. An app that is killed is started again.
/// </summary>
internal sealed class FaultyWorld : IRunningApp, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<WatchedLife, bool> lives = new();
    private readonly ConcurrentQueue<string> logs = new();
    private TaskCompletionSource<MortalApp> running = NewStart();
    private volatile MortalApp? current;
    private OutsideServers? outside;

    private FaultyWorld() => Http = new HttpClient(new CurrentApp(this)) { BaseAddress = new Uri("http://app.invalid"), Timeout = Patience };

    public HttpClient Http { get; }

    public string Log => string.Join('\n', [.. logs, current?.Log ?? "The app does not run."]);

    public OutsideServers Outside => outside!;

    /// <summary>Where everything is kept, seen beside the app.</summary>
    public AppData Data { get; private set; } = null!;

    public int Kills { get; private set; }

    public static async Task<FaultyWorld> StartAsync()
    {
        var world = new FaultyWorld { Data = await AppData.CreateAsync() };
        world.outside = await OutsideServers.StartAsync(world.MeetOutside, world.Kill);
        await world.BeginAsync(world.Data, null);
        return world;
    }

    /// <summary>The app that runs, or will.</summary>
    public Task<MortalApp> RunningAsync() => Volatile.Read(ref running).Task.WaitAsync(Patience);

    public void Watch(WatchedLife life) => lives[life] = true;

    public void Leave(WatchedLife life) => lives.TryRemove(life, out _);

    /// <summary>What was lost is looked for after 20 seconds by the app's clock: it is made to run faster.</summary>
    public async Task MoveClockDuringAsync(Task lives)
    {
        while (await Task.WhenAny(lives, Task.Delay(TimeSpan.FromSeconds(2))) != lives)
            await StubbornCustomer.InsistAsync(() => new ApiClient(Http).PostAsync("/api/dev/clock", new { advance = "00:00:10" }), 200);
        await lives;
    }

    public async ValueTask DisposeAsync()
    {
        await (await RunningAsync()).DisposeAsync();
        await Outside.DisposeAsync();
        Http.Dispose();
    }

    private static TaskCompletionSource<MortalApp> NewStart() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Dictionary<string, string> Settings() => new()
    {
        // A FOC of the same moment: a countdown to it would be there or not, as time falls.
        ["Carrier:Simulated:PortDelay"] = "00:00:00",
        ["SendGrid:ApiKey"] = "key",
        ["SendGrid:Host"] = Outside.Address,
        ["Mail:From"] = "orders@contoso.example",
        ["Webhooks:RetryDelays"] = "00:00:00.500,00:00:01,00:00:02,00:00:05",
    };

    private FaultMode? Meet(CallKind kind, string call, string text) =>
        lives.Keys.FirstOrDefault(l => l.Owns(text))?.Next(kind, call);

    /// <summary>What comes from a dead app does not arrive.</summary>
    private FaultMode? MeetOutside(CallKind kind, string call, string text) =>
        current is null ? FaultMode.Reset : Meet(kind, call, text);

    private void Kill() => current?.Kill();

    private async Task BeginAsync(AppData data, MortalApp? before)
    {
        if (before is not null)
        {
            logs.Enqueue(before.Log);
            await before.DisposeAsync();
        }

        Data = data;
        // It may be killed while it starts.
        var next = Volatile.Read(ref running);
        var app = await MortalApp.StartAsync(data, Settings(), Meet, OnKilled);
        current = app;
        next.SetResult(app);
    }

    private void OnKilled(AppData data)
    {
        Kills++;
        current = null;
        var dead = Volatile.Read(ref running);
        Volatile.Write(ref running, NewStart());
        try
        {
            var left = data.AsKilledNow();
            _ = Task.Run(() => BeginOrEndAsync(left, dead));
        }
        catch (Exception failed)
        {
            End(failed);
        }
    }

    private async Task BeginOrEndAsync(AppData left, TaskCompletionSource<MortalApp> dead)
    {
        try
        {
            await BeginAsync(left, await dead.Task);
        }
        catch (Exception failed)
        {
            End(failed);
        }
    }

    /// <summary>No app runs any more, and whoever waits for one is told why.</summary>
    private void End(Exception failed) =>
        Volatile.Read(ref running).TrySetException(new InvalidOperationException($"The next app did not start: {failed}", failed));
}
