using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.DurableTask;

namespace CallingPlans.Benchmarks.Engine;

/// <summary>Orchestrations of the shapes that the app has, with activities that do nothing.</summary>
internal sealed class BenchmarkTasks : IDurableTaskInvoker
{
    /// <summary>An order in short: three activities, and an event that races a deadline.</summary>
    public const string Life = "Life";

    /// <summary>Makes as many turns as its input says, then calls an activity for each event, without end.</summary>
    public const string Listener = "Listener";

    public const string LifeEvent = "Foc";
    public const string ListenerEvent = "Tick";

    /// <summary>Told when an activity is started.</summary>
    public Action? ActivityStarted { get; set; }

    public bool HasOrchestrator(TaskName name) => name == Life || name == Listener;

    public bool HasActivity(TaskName name) => true;

    public Task<object?> InvokeOrchestratorAsync(TaskName name, TaskOrchestrationContext context) =>
        name == Life ? LiveAsync(context) : ListenAsync(context);

    public Task<object?> InvokeActivityAsync(
        TaskName name, string instanceId, string? serializedInput, CancellationToken cancellationToken)
    {
        ActivityStarted?.Invoke();
        return Task.FromResult<object?>(serializedInput);
    }

    private static async Task<object?> LiveAsync(TaskOrchestrationContext context)
    {
        var order = context.GetInput<string>();
        await context.CallActivityAsync<string>("PlaceWithCarrier", order);
        using var cancellation = new CancellationTokenSource();
        var deadline = context.CreateTimer(TimeSpan.FromDays(2), cancellation.Token);
        var foc = context.WaitForExternalEvent<string>(LifeEvent);
        await Task.WhenAny(foc, deadline);
        cancellation.Cancel();
        await foc;
        await context.CallActivityAsync<string>("RecordFoc", order);
        await context.CallActivityAsync<string>("ActivateNumbers", order);
        return "Completed";
    }

    private static async Task<object?> ListenAsync(TaskOrchestrationContext context)
    {
        for (var turn = 0; turn < context.GetInput<int>(); turn++)
            await context.CallActivityAsync("Step");
        while (await context.WaitForExternalEvent<int>(ListenerEvent) >= 0)
            await context.CallActivityAsync("Step");
        return null;
    }
}
