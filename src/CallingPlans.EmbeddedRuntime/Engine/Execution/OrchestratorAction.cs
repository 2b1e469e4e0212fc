using CallingPlans.EmbeddedRuntime.Engine.History;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>What the code did in a turn, and the payload that goes along but not into the history.</summary>
internal readonly record struct OrchestratorAction(ActionEvent Event, string? Payload);
