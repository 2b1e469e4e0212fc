using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class TimerTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 10, 30, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly AppFolder _folder = new();
    private readonly TimerRuns _runs;

    public TimerTests() => _runs = new TimerRuns(_time);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Timer_WhenDue_RunsOnTimeAndNotBefore()
    {
        await using var app = await StartAsync(typeof(Hourly));

        _time.Advance(TimeSpan.FromMinutes(29));
        _time.Advance(TimeSpan.FromMinutes(1));
        var first = await _runs.NextAsync();
        _time.Advance(TimeSpan.FromHours(1));
        var second = await _runs.NextAsync();

        Assert.Equal(Start.AddMinutes(30), first.At);
        Assert.Equal(Start.AddMinutes(90), second.At);
        Assert.False(first.Timer.IsPastDue || second.Timer.IsPastDue);
        Assert.Equal(default, first.Timer.ScheduleStatus!.Last);
        Assert.Equal(first.At.UtcDateTime, second.Timer.ScheduleStatus!.Last);
    }

    [Fact]
    public async Task Clock_JumpingOverManyOccurrences_RunsTheTimerOncePastDue()
    {
        await using var app = await StartAsync(typeof(Hourly));

        _time.Advance(TimeSpan.FromDays(40));
        var caughtUp = await _runs.NextAsync();
        _time.Advance(TimeSpan.FromMinutes(30));
        var next = await _runs.NextAsync();

        Assert.Equal((Start.AddDays(40), true), (caughtUp.At, caughtUp.Timer.IsPastDue));
        Assert.Equal((Start.AddDays(40).AddMinutes(30), false), (next.At, next.Timer.IsPastDue));
    }

    [Fact]
    public async Task Clock_JumpingDuringARun_RunsTheTimerOnceMoreAfterIt()
    {
        var release = new TaskCompletionSource();
        _runs.Behaviour = _ => release.Task;
        await using var app = await StartAsync(typeof(Hourly));
        _time.Advance(TimeSpan.FromMinutes(30));
        await _runs.NextAsync();

        _time.Advance(TimeSpan.FromHours(5));
        Assert.False(_runs.Any);
        release.SetResult();
        var caughtUp = await _runs.NextAsync();
        _time.Advance(TimeSpan.FromHours(1));
        var next = await _runs.NextAsync();

        Assert.Equal((Start.AddHours(5.5), true), (caughtUp.At, caughtUp.Timer.IsPastDue));
        Assert.Equal((Start.AddHours(6.5), false), (next.At, next.Timer.IsPastDue));
    }

    [Fact]
    public async Task Restart_AfterMissedOccurrences_RunsTheTimerOncePastDue()
    {
        await using (await StartAsync(typeof(Hourly)))
        {
            _time.Advance(TimeSpan.FromMinutes(30));
            await _runs.NextAsync();
        }

        _time.Advance(TimeSpan.FromHours(3.5));
        await using var app = await StartAsync(typeof(Hourly));
        var caughtUp = await _runs.NextAsync();

        Assert.Equal((Start.AddHours(4), true), (caughtUp.At, caughtUp.Timer.IsPastDue));
        Assert.Equal(Start.AddMinutes(30).UtcDateTime, caughtUp.Timer.ScheduleStatus!.Last);
    }

    [Fact]
    public async Task Restart_WithNothingMissed_WaitsForTheNextOccurrence()
    {
        await using (await StartAsync(typeof(Hourly)))
        {
            _time.Advance(TimeSpan.FromMinutes(30));
            await _runs.NextAsync();
        }

        await using var app = await StartAsync(typeof(Hourly));
        _time.Advance(TimeSpan.FromHours(1));
        var run = await _runs.NextAsync();

        Assert.Equal((Start.AddHours(1.5), false), (run.At, run.Timer.IsPastDue));
    }

    [Fact]
    public async Task Restart_AfterARunThatTheStopCutShort_RunsItAgain()
    {
        _runs.Behaviour = cancellation => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        await using (await StartAsync(typeof(Hourly)))
        {
            _time.Advance(TimeSpan.FromMinutes(30));
            await _runs.NextAsync();
        }

        _time.Advance(TimeSpan.FromMinutes(1));
        await using var app = await StartAsync(typeof(Hourly));
        var again = await _runs.NextAsync();

        Assert.Equal((Start.AddMinutes(31), true), (again.At, again.Timer.IsPastDue));
    }

    [Fact]
    public async Task Run_ThatFails_IsLoggedAndTheTimerGoesOn()
    {
        _runs.Behaviour = _ => throw new InvalidOperationException("out of order");
        await using var app = await StartAsync(typeof(Hourly));

        _time.Advance(TimeSpan.FromMinutes(30));
        await _runs.NextAsync();
        _time.Advance(TimeSpan.FromHours(1));
        var next = await _runs.NextAsync();

        Assert.Equal(Start.AddHours(1.5), next.At);
        Assert.Contains("Timer function 'Hourly' failed.", app.Log.Text);
    }

    [Fact]
    public async Task RunOnStartup_RunsAtOnce_ThenOnSchedule()
    {
        await using var app = await StartAsync(typeof(AtStart));

        var first = await _runs.NextAsync();
        _time.Advance(TimeSpan.FromMinutes(30));
        var second = await _runs.NextAsync();

        Assert.Equal((Start, Start.AddMinutes(30)), (first.At, second.At));
    }

    [Fact]
    public async Task WithoutMonitor_NothingIsKeptOverRestarts()
    {
        await using (await StartAsync(typeof(Unmonitored)))
        {
        }

        _time.Advance(TimeSpan.FromHours(3));
        await using var app = await StartAsync(typeof(Unmonitored));
        _time.Advance(TimeSpan.FromMinutes(30));
        var run = await _runs.NextAsync();

        Assert.Equal((Start.AddHours(3.5), false), (run.At, run.Timer.IsPastDue));
        Assert.Null(run.Timer.ScheduleStatus);
    }

    [Fact]
    public async Task Schedule_NamingASetting_IsReadFromConfiguration()
    {
        await using var app = await StartAsync(typeof(FromSetting), "--Sweep:Schedule=0 45 * * * *");

        _time.Advance(TimeSpan.FromMinutes(15));
        var run = await _runs.NextAsync();

        Assert.Equal(Start.AddMinutes(15), run.At);
    }

    [Fact]
    public async Task Schedule_NamingAMissingSetting_RefusesToStart()
        => Assert.Equal(
            "Function 'FromSetting' needs the setting 'Sweep:Schedule', which is missing.",
            await TestApp.RefusalAsync([typeof(FromSetting)]));

    [Fact]
    public async Task Schedule_ThatIsNone_RefusesToStart()
        => Assert.Contains("The schedule of function 'Wrong' is wrong", await TestApp.RefusalAsync([typeof(Wrong)]));

    [Fact]
    public async Task Record_Damaged_RefusesToStart()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Data, "timers"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "timers", "Hourly.json"), "{");

        Assert.Contains("Hourly.json is damaged", await TestApp.RefusalAsync([typeof(Hourly)], _folder));
    }

    [Fact]
    public async Task Record_ThatCannotBeKept_StopsTheHost()
    {
        await using var app = await StartAsync(typeof(Hourly));
        var stopping = new TaskCompletionSource();
        using var registration = app.Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStopping.Register(stopping.SetResult);
        Directory.CreateDirectory(Path.Combine(_folder.Data, "timers", "Hourly.json.new"));

        _time.Advance(TimeSpan.FromMinutes(30));

        await stopping.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Contains("A timer function cannot go on", app.Log.Text);
    }

    [Fact]
    public async Task Middleware_RunsAroundTimers_AndSeesTheirBinding()
    {
        var seen = new List<string>();
        await using var app = await TestApp.StartAsync(
            [typeof(Hourly)],
            builder =>
            {
                Register(builder);
                builder.Use(next => context =>
                {
                    seen.Add(context.FunctionDefinition.InputBindings.Values.Single().Type);
                    Assert.Null(context.GetHttpContext());
                    return next(context);
                });
            },
            folder: _folder);

        _time.Advance(TimeSpan.FromMinutes(30));
        await _runs.NextAsync();

        Assert.Equal(["timerTrigger"], seen);
    }

    private Task<TestApp> StartAsync(Type functions, params string[] args)
        => TestApp.StartAsync([functions], Register, folder: _folder, args: args);

    private void Register(FunctionsApplicationBuilder builder)
        => builder.Services.AddSingleton<TimeProvider>(_time).AddSingleton(_runs);

    public sealed class Hourly(TimerRuns runs)
    {
        [Function("Hourly")]
        public Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
            => runs.RecordAsync(timer, cancellationToken);
    }

    public sealed class AtStart(TimerRuns runs)
    {
        [Function("AtStart")]
        public Task Run(
            [TimerTrigger("0 * * * *", RunOnStartup = true)] TimerInfo timer,
            CancellationToken cancellationToken)
            => runs.RecordAsync(timer, cancellationToken);
    }

    public sealed class Unmonitored(TimerRuns runs)
    {
        [Function("Unmonitored")]
        public Task Run(
            [TimerTrigger("0 * * * *", UseMonitor = false)] TimerInfo timer,
            CancellationToken cancellationToken)
            => runs.RecordAsync(timer, cancellationToken);
    }

    public sealed class FromSetting(TimerRuns runs)
    {
        [Function("FromSetting")]
        public Task Run([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer, CancellationToken cancellationToken)
            => runs.RecordAsync(timer, cancellationToken);
    }

    public static class Wrong
    {
        [Function("Wrong")]
        public static void Run([TimerTrigger("sometimes")] TimerInfo timer)
        {
        }
    }
}
