using System.Runtime.CompilerServices;
using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>
/// What this assembly is when it is started by <see cref="KillTests"/> as a program: an engine that schedules orders
/// and runs them until it
/// is killed. It writes a line for every order that it was told is accepted.
/// </summary>
internal static class DoomedProcess
{
    public const string DatabaseVariable = "DOOMED_DATABASE";
    public const string RoundVariable = "DOOMED_ROUND";
    public const int StepsPerOrder = 4;

    /// <summary>More than the engine accepts until it is noticed that it accepted enough to die.</summary>
    private const int OrdersPerRound = 3_000;

    /// <summary>The orchestrations. The effect of a step is a line in a file.</summary>
    public static TestTasks Tasks(string effectsFile)
    {
        var gate = new Lock();
        return new TestTasks()
            .Activity<string, string>("Step", step =>
            {
                lock (gate)
                    File.AppendAllText(effectsFile, step + "\n");
                return step!;
            })
            .Orchestrator("Order", async context =>
            {
                var (first, second) = (Step(context, 1), Step(context, 2));
                await Task.WhenAll(first, second);
                await context.CreateTimer(TimeSpan.FromMilliseconds(50), CancellationToken.None);
                var third = await context.CallSubOrchestratorAsync<string>("Part", context.InstanceId);
                return string.Join(' ', await first, await second, third, await Step(context, 4));
            })
            .Orchestrator("Part", context => context.CallActivityAsync<string>("Step", $"{context.GetInput<string>()}/3"));
    }

    public static DurableEngineOptions Options(string database) => new() { DatabasePath = database, MaxLiveInstances = 50 };

#pragma warning disable CA2255 // the test framework owns Main; this is how the assembly knows that it is the child
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void RunIfDoomed()
    {
        if (Environment.GetEnvironmentVariable(DatabaseVariable) is not { } database)
            return;
        var round = Environment.GetEnvironmentVariable(RoundVariable)!;

        // On a thread that keeps the process alive: the rest of the assembly cannot be used before this method has
        // returned.
        new Thread(() => RunAsync(database, round).GetAwaiter().GetResult()).Start();
    }

    private static Task<string> Step(TaskOrchestrationContext context, int number) =>
        context.CallActivityAsync<string>("Step", $"{context.InstanceId}/{number}");

    private static async Task RunAsync(string database, string round)
    {
        await using var engine = await DurableEngine.OpenAsync(
            Options(database), Tasks(database + ".effects"), TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        await engine.StartAsync(CancellationToken.None);
        for (var number = 0; number < OrdersPerRound; number++)
        {
            var id = await engine.Client.ScheduleNewOrchestrationInstanceAsync(
                "Order", new StartOrchestrationOptions($"order-{round}-{number}"));
            await Console.Out.WriteLineAsync(id);
            await Console.Out.FlushAsync();
        }

        await Task.Delay(Timeout.InfiniteTimeSpan);
    }
}
