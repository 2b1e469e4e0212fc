using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>What one turn comes to.</summary>
/// <param name="At">The time of the turn, UTC.</param>
/// <param name="Arrivals">What arrived and counted, in order; an arrival that answers nothing does not count.</param>
/// <param name="Actions">What the code did.</param>
/// <param name="CancelledTimers">Timers that the code cancelled.</param>
/// <param name="Status">Where the instance stands afterwards.</param>
/// <param name="CustomStatus">Its custom status.</param>
/// <param name="End">How it ended, if it did.</param>
/// <param name="NextGeneration">How it starts over, if it does.</param>
internal sealed record TurnResult(
    DateTime At,
    List<HistoryEvent> Arrivals,
    List<OrchestratorAction> Actions,
    List<int> CancelledTimers,
    OrchestrationRuntimeStatus Status,
    string? CustomStatus,
    ExecutionCompleted? End = null,
    NextGeneration? NextGeneration = null);

/// <summary>The input and the events with which an instance starts over.</summary>
internal sealed record NextGeneration(string? Input, List<HistoryEvent> CarriedEvents);
