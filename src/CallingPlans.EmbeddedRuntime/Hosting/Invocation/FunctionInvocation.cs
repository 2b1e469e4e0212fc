using CallingPlans.EmbeddedRuntime.Hosting.Discovery;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>What is run, and why.</summary>
/// <param name="Function">The function.</param>
/// <param name="TriggerValue">
/// What its trigger brings: an <c>HttpContext</c>, a <c>TimerInfo</c>, a <c>TaskOrchestrationContext</c>, or the JSON
/// input
/// of an activity.
/// </param>
internal sealed record FunctionInvocation(FunctionEntry Function, object? TriggerValue)
{
    /// <summary>See <see cref="Microsoft.Azure.Functions.Worker.BindingContext.BindingData"/>.</summary>
    public IReadOnlyDictionary<string, object?> BindingData { get; init; } = new Dictionary<string, object?>();
}
