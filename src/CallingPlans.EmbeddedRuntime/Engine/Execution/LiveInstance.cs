using CallingPlans.EmbeddedRuntime.Engine.Storage;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>An instance whose code waits in memory, as of its last committed turn.</summary>
internal sealed record LiveInstance(InstanceRow Row, OrchestrationExecutor Executor);
