using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>
/// The failure of an orchestrator that awaits what is not its context's: the engine that this one stands in for hangs
/// for ever.
/// </summary>
internal static class ForeignTask
{
    public const string Advice =
        "An orchestrator awaits tasks of its context only: "
        + "no Task.Delay, no Task.Run, no input or output, no ConfigureAwait(false).";

    public static TaskFailureDetails Failure { get; } = new(
        typeof(InvalidOperationException).FullName!,
        "The orchestrator awaits a task that is not one of its context, and so cannot be replayed. " + Advice,
        StackTrace: null,
        InnerFailure: null,
        Properties: null);
}
