using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Engine;

/// <summary>How the engine has the host run the app's code. Members are called from several threads at once.</summary>
internal interface IDurableTaskInvoker
{
    /// <summary>Whether there is an orchestrator of this name, without regard to case.</summary>
    bool HasOrchestrator(TaskName name);

    /// <summary>Whether there is an activity of this name, without regard to case.</summary>
    bool HasActivity(TaskName name);

    /// <summary>
    /// Runs an orchestrator, from its start at every replay. Nothing on the way from here to the orchestrator may await
    /// anything but
    /// tasks of <paramref name="context"/>, nor use <c>ConfigureAwait(false)</c>: the engine takes that for an error of
    /// the orchestrator.
    /// </summary>
    /// <returns>The output.</returns>
    Task<object?> InvokeOrchestratorAsync(TaskName name, TaskOrchestrationContext context);

    /// <summary>Runs an activity.</summary>
    /// <param name="name">The activity.</param>
    /// <param name="instanceId">The orchestration that calls it.</param>
    /// <param name="serializedInput">Its input as text of <see
    /// cref="Microsoft.DurableTask.Converters.JsonDataConverter"/>.</param>
    /// <param name="cancellationToken">Cancelled when the engine stops. An activity that gives up then runs again at
    /// the next start.</param>
    /// <returns>The output.</returns>
    Task<object?> InvokeActivityAsync(
        TaskName name, string instanceId, string? serializedInput, CancellationToken cancellationToken);
}
