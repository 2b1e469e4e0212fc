namespace CallingPlans.Soak;

/// <summary>What is done to an installation under load, one thing after another, at moments that differ from run to run.</summary>
internal sealed class Mischief(Installation installation, Random random)
{
    private readonly List<(DateTimeOffset At, string What)> done = [];

    /// <summary>How often each thing was done, and survived.</summary>
    public IReadOnlyDictionary<string, int> Counts => done.CountBy(d => d.What).ToDictionary();

    /// <summary>What had happened last before a moment.</summary>
    public string Before(DateTimeOffset at) => done.LastOrDefault(d => d.At <= at).What ?? "nothing";

    public async Task RunAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1500, 5000)), CancellationToken.None);
            if (ended.IsCancellationRequested)
                return;
            await DoAsync(random.Next(10));
        }
    }

    private Task DoAsync(int which) => which switch
    {
        < 4 => KillAsync(),
        4 => DoAsync("pause", () => installation.App.PauseAsync(Seconds(2, 6))),
        5 => OutageAsync("storage cut", StorageState.Cut),
        6 => OutageAsync("storage silent", StorageState.Silent),
        7 => DoAsync("mail away", async () =>
        {
            installation.Mail.IsAway = true;
            await Task.Delay(Seconds(2, 8));
            installation.Mail.IsAway = false;
        }),
        8 => DoAsync("mail answers lost", async () =>
        {
            installation.Mail.LosesAnswers = true;
            await Task.Delay(Seconds(1, 3));
            installation.Mail.LosesAnswers = false;
        }),
        _ => DoAsync("webhook receiver away", async () =>
        {
            installation.Webhooks.Answer(Stories.HookPath, 503);
            await Task.Delay(Seconds(2, 8));
            installation.Webhooks.Answer(Stories.HookPath, 200);
        }),
    };

    private Task KillAsync() => DoAsync("kill", async () =>
    {
        await installation.App.KillAsync();
        await installation.App.RestartAsync();
    });

    private Task OutageAsync(string what, StorageState state) => DoAsync(what, async () =>
    {
        installation.SetStorage(state);
        await Task.Delay(Seconds(1, 6));
        installation.SetStorage(StorageState.Up);
    });

    private async Task DoAsync(string what, Func<Task> act)
    {
        done.Add((TimeProvider.System.GetUtcNow(), what));
        await act();
    }

    private TimeSpan Seconds(int from, int to) => TimeSpan.FromMilliseconds(random.Next(from * 1000, to * 1000));
}
