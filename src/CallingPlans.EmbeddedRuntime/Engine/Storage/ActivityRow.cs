namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>An activity that has not been answered.</summary>
internal sealed record ActivityRow(
    long InstanceKey, string InstanceId, int TaskId, string Name, string? Input, string? TraceParent);
