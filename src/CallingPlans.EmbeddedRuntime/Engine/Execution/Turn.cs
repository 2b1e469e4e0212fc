using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>A turn that has been run and is not stored yet.</summary>
/// <param name="Row">The instance before it.</param>
/// <param name="Messages">What it has taken from the mailbox.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Executor">The code where it now waits; null when it has to be replayed.</param>
internal sealed record Turn(
    InstanceRow Row, IReadOnlyList<InboxMessage> Messages, TurnResult Result, OrchestrationExecutor? Executor)
{
    /// <summary>What goes into the history; nothing when nothing that came counts.</summary>
    public List<HistoryEvent> Record { get; } = RecordOf(Result);

    /// <summary>The instance in memory once the turn is stored; null when it has ended or starts over.</summary>
    public LiveInstance? After => Executor is null || Result.End is not null || Result.NextGeneration is not null
        ? null
        : new(
            Row with
            {
                Status = Result.Status,
                Turns = TurnsAfter,
                UpdatedAt = Result.At,
                CustomStatus = Result.CustomStatus,
            },
            Executor);

    /// <summary>Turns in the history afterwards.</summary>
    public int TurnsAfter => Row.Turns + (Record.Count == 0 ? 0 : 1);

    private static List<HistoryEvent> RecordOf(TurnResult result)
    {
        List<HistoryEvent> record = [.. result.Arrivals, .. result.Actions.Select(action => action.Event)];
        if (result.End is { } end)
        {
            // Output and failure are in the row of the instance.
            record.Add(end with { Output = null, Failure = null });
        }

        return record;
    }
}
