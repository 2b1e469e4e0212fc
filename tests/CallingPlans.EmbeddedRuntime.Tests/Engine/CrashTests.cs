using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>
/// One life of an orchestration takes N commits. It is lived again and again, and the process dies before and after
/// commit 1, 2, …, N: each
/// time it must come to the same end by the same history as the undisturbed life.
/// </summary>
public sealed class CrashTests
{
    private const string Id = "order-1";
    private const int MostCommits = 200;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Crash_AtAnyCommit_ChangesNothing(bool afterwards)
    {
        var step = afterwards ? CommitStep.After : CommitStep.Before;
        var expected = await LiveAsync(crashAt: 0, step);
        Assert.Contains("end", expected.History, StringComparison.Ordinal);

        var crashes = 0;
        for (var commit = 1; commit < MostCommits; commit++)
        {
            var life = await LiveAsync(commit, step);
            Assert.Equal(expected.Output, life.Output);
            Assert.Equal(expected.History, life.History);
            Assert.Equal(expected.Leftovers, life.Leftovers);
            Assert.InRange(life.ActivityRuns - expected.ActivityRuns, 0, 1);
            if (!life.Crashed)
                break;
            crashes++;
        }

        Assert.InRange(crashes, 20, MostCommits - 2);
    }

    private static TestTasks Tasks() => new TestTasks()
        .Activity<string, string>("Step", name => $"{name};")
        .Activity<string, string>("Fail", _ => throw new InvalidOperationException("always"))
        .Orchestrator("Life", async context =>
        {
            var log = context.GetInput<string>()!;
            if (log.Length == 0)
            {
                log += await context.CallActivityAsync<string>("Step", "first");
                await context.WaitForExternalEvent<string>("Begin");
                context.ContinueAsNew(log);
                return log;
            }

            context.SetCustomStatus("retrying");
            try
            {
                await context.CallActivityAsync("Fail", TaskOptions.FromRetryPolicy(new(2, TimeSpan.FromMinutes(1))));
            }
            catch (TaskFailedException failure)
            {
                log += failure.FailureDetails.ErrorMessage + ";";
            }

            log += await context.CallSubOrchestratorAsync<string>("Part", "part");
            context.SetCustomStatus("waiting");
            await context.CreateTimer(TimeSpan.FromDays(7), CancellationToken.None);
            log += await context.WaitForExternalEvent<string>("Kept");
            using var cancellation = new CancellationTokenSource();
            var deadline = context.CreateTimer(TimeSpan.FromDays(30), cancellation.Token);
            var answer = context.WaitForExternalEvent<string>("Answer");
            if (await Task.WhenAny(answer, deadline) == answer)
                cancellation.Cancel();
            log += await answer;
            log += await context.CallActivityAsync<string>("Step", context.NewGuid().ToString());
            context.SendEvent("listener", "Done", log);
            return log;
        })
        .Orchestrator("Part", async context =>
        {
            var done = await context.CallActivityAsync<string>("Step", context.GetInput<string>());
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return done;
        });

    private static async Task<Life> LiveAsync(int crashAt, CommitStep step)
    {
        var tasks = Tasks();
        await using var host = new EngineHost(tasks);
        var commits = 0;
        var crashed = false;
        await host.StartAsync(at =>
        {
            if (crashAt == 0 || at != step || ++commits != crashAt)
                return;
            Volatile.Write(ref crashed, true);
            throw new SimulatedCrashException();
        });

        var restarted = false;
        await DoAsync(() => ScheduleOnceAsync(host));
        await DoAsync(() => RaiseOnceAsync(host, "Kept", "kept;"));
        await DoAsync(() => RaiseOnceAsync(host, "Begin", null));
        await MoveAsync(TimeSpan.FromMinutes(1));
        await MoveAsync(TimeSpan.FromHours(1));
        for (var day = 0; day < 7; day++)
            await MoveAsync(TimeSpan.FromDays(1));
        await DoAsync(() => RaiseOnceAsync(host, "Answer", "answer;"));

        var done = await host.CompletionAsync(Id);
        return new(
            done.SerializedOutput,
            string.Join('\n', host.Turns(Id).Select(Text)),
            host.Scalar("SELECT (SELECT count(*) FROM inbox) + (SELECT count(*) FROM activities) + (SELECT count(*) FROM timers)"),
            tasks.RunsOf("Step") + tasks.RunsOf("Fail"),
            Volatile.Read(ref crashed));

        // The clock goes on whether the process lives or not.
        Task MoveAsync(TimeSpan by)
        {
            var end = host.Time.GetUtcNow() + by;
            return DoAsync(() =>
            {
                host.Time.SetUtcNow(end);
                return Task.CompletedTask;
            });
        }

        async Task DoAsync(Func<Task> what)
        {
            await AttemptAsync(what);
            if (restarted || !Volatile.Read(ref crashed))
                return;
            restarted = true;
            await host.RestartAsync();
            await AttemptAsync(what);
        }

        async Task AttemptAsync(Func<Task> what)
        {
            try
            {
                await what();
            }
            catch (ObjectDisposedException) when (Volatile.Read(ref crashed) && !restarted)
            {
                // The process died under the caller, who does not know whether it was done.
            }

            await host.IdleAsync();
        }
    }

    private static string Text(TurnRecord turn) => $"{turn.Number} {turn.At:O} {HistoryJson.Write([.. turn.Events.Select(WithoutStack)])}";

    private static HistoryEvent WithoutStack(HistoryEvent entry) =>
        entry is TaskFailed failed ? failed with { Failure = failed.Failure with { StackTrace = null } } : entry;

    private static async Task ScheduleOnceAsync(EngineHost host)
    {
        try
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(
                "Life",
                string.Empty,
                new StartOrchestrationOptions(Id).WithDedupeStatuses(Enum.GetValues<OrchestrationRuntimeStatus>()));
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It was scheduled before the crash.
        }
    }

    private static async Task RaiseOnceAsync(EngineHost host, string name, string? payload)
    {
        var isThere = host.Scalar(
            $"""
            SELECT (SELECT count(*) FROM inbox WHERE event LIKE '%"{name}"%') + (SELECT count(*) FROM history WHERE events LIKE '%"{name}"%')
                + (SELECT generation * ('{name}' = 'Begin') FROM instances WHERE id = '{Id}')
            """);
        if (isThere == 0)
            await host.Client.RaiseEventAsync(Id, name, payload);
    }

    private sealed record Life(string? Output, string History, long Leftovers, int ActivityRuns, bool Crashed);
}
