using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>Failures of names that the app has no code for. They are not retried.</summary>
internal static class TaskNotFound
{
    public const string OrchestratorErrorType = "OrchestratorTaskNotFound";

    public static TaskFailureDetails Activity(string name) => Failure("ActivityTaskNotFound", "activity", name);

    public static TaskFailureDetails Orchestrator(string name) => Failure(OrchestratorErrorType, "orchestrator", name);

    private static TaskFailureDetails Failure(string errorType, string kind, string name) => new(
        errorType, $"There is no {kind} named '{name}'.", StackTrace: null, InnerFailure: null, Properties: null);
}
