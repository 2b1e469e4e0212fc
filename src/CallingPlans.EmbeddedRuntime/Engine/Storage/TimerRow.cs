namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>A timer that has not fired.</summary>
internal readonly record struct TimerRow(long InstanceKey, int TaskId, DateTime FireAt);
