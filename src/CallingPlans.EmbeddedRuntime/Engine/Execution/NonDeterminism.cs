using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>Holds what the code does at a replay against what the history says it did.</summary>
internal static class NonDeterminism
{
    private const string ErrorType = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";

    /// <summary>The failure at the first difference; null when there is none.</summary>
    public static TaskFailureDetails? Compare(int turn, IEnumerable<ActionEvent> history, IEnumerable<ActionEvent> code)
    {
        using var recorded = history.GetEnumerator();
        using var present = code.GetEnumerator();
        while (true)
        {
            var wasDone = recorded.MoveNext() ? recorded.Current : null;
            var isDone = present.MoveNext() ? present.Current : null;
            if (wasDone is null && isDone is null)
                return null;
            if (!Same(wasDone, isDone))
                return Failure(turn, $"the history has {Describe(wasDone)}, and the code now has {Describe(isDone)}");
        }
    }

    public static TaskFailureDetails Unasked(int turn, HistoryEvent answer) =>
        Failure(turn, $"the history has the answer {Describe(answer)}, which the code no longer asks for");

    public static TaskFailureDetails EndedEarly(int turn) =>
        Failure(turn, "the code now ends, and the history goes on");

    private static bool Same(ActionEvent? wasDone, ActionEvent? isDone) => (wasDone, isDone) switch
    {
        (TaskScheduled was, TaskScheduled now) => was.Id == now.Id && SameName(was.Name, now.Name),
        (SubOrchestrationCreated was, SubOrchestrationCreated now) => was.Id == now.Id && SameName(was.Name, now.Name),
        (EventSent was, EventSent now) => was.Id == now.Id && SameName(was.Name, now.Name),
        (TimerCreated was, TimerCreated now) => was.Id == now.Id,
        _ => false,
    };

    private static bool SameName(string one, string other) => string.Equals(
        one, other, StringComparison.OrdinalIgnoreCase);

    private static string Describe(HistoryEvent? step) => step switch
    {
        null => "nothing more",
        TaskScheduled task => $"activity '{task.Name}' (#{task.Id})",
        SubOrchestrationCreated sub => $"sub-orchestration '{sub.Name}' (#{sub.Id})",
        EventSent sent => $"event '{sent.Name}' to another instance (#{sent.Id})",
        TimerCreated timer => $"a timer (#{timer.Id})",
        AnswerEvent answer => $"{answer.GetType().Name} (#{answer.Id})",
        _ => step.GetType().Name,
    };

    private static TaskFailureDetails Failure(int turn, string difference) => new(
        ErrorType,
        $"Non-Deterministic workflow detected: in turn {turn} {difference}. "
        + "The orchestrator was changed while this instance was running, "
        + "or depends on something other than its context.",
        StackTrace: null,
        InnerFailure: null,
        Properties: null);
}
