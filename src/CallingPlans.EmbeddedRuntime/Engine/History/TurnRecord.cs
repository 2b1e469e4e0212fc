namespace CallingPlans.EmbeddedRuntime.Engine.History;

/// <summary>One turn of the history: its time, UTC, and what arrived and was done, in order.</summary>
internal sealed record TurnRecord(int Number, DateTime At, List<HistoryEvent> Events);
