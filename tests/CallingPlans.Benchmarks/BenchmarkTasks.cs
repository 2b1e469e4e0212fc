using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.DurableTask;

namespace CallingPlans.Benchmarks;

/// <summary>Orchestrations of the shapes that the app has, with activities that do nothing.</summary>
internal sealed class BenchmarkTasks : IDurableTaskInvoker
{
    /// <summary>A port order: six activities, three events, two timers.</summary>
    public const string Lifecycle = "Lifecycle";

    /// <summary>Makes as many turns as its input says, then waits for events without end.</summary>
    public const string Listener = "Listener";

    public static IReadOnlyList<string> LifecycleEvents { get; } = ["LoaSigned", "Foc", "Ported"];

    public bool HasOrchestrator(TaskName name) => name == Lifecycle || name == Listener;

    public bool HasActivity(TaskName name) => true;

    public Task<object?> InvokeOrchestratorAsync(TaskName name, TaskOrchestrationContext context) =>
        name == Lifecycle ? LiveAsync(context) : ListenAsync(context);

    public Task<object?> InvokeActivityAsync(
        TaskName name, string instanceId, string? serializedInput, CancellationToken cancellationToken) =>
        Task.FromResult<object?>(serializedInput);

    private static async Task<object?> LiveAsync(TaskOrchestrationContext context)
    {
        var order = context.GetInput<string>();
        await context.CallActivityAsync<string>("RecordSubmission", order);
        await context.WaitForExternalEvent<string>("LoaSigned");
        await context.CallActivityAsync<string>("SendToCarrier", order);
        context.SetCustomStatus("Submitted");
        await EventOrDeadlineAsync(context, "Foc");
        await context.CallActivityAsync<string>("RecordFoc", order);
        await context.CallActivityAsync<string>("SendMail", order);
        await EventOrDeadlineAsync(context, "Ported");
        await context.CallActivityAsync<string>("ActivateNumbers", order);
        await context.CallActivityAsync<string>("EmitBilling", order);
        return "Completed";
    }

    private static async Task EventOrDeadlineAsync(TaskOrchestrationContext context, string name)
    {
        using var cancellation = new CancellationTokenSource();
        var deadline = context.CreateTimer(TimeSpan.FromDays(2), cancellation.Token);
        var wait = context.WaitForExternalEvent<string>(name);
        await Task.WhenAny(wait, deadline);
        cancellation.Cancel();
        await wait;
    }

    private static async Task<object?> ListenAsync(TaskOrchestrationContext context)
    {
        for (var turn = 0; turn < context.GetInput<int>(); turn++)
            await context.CallActivityAsync("Step");
        while (await context.WaitForExternalEvent<int>("Tick") >= 0)
        {
        }

        return null;
    }
}
