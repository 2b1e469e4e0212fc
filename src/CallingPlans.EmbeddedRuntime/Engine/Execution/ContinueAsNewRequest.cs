namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>The code wants to start over.</summary>
internal sealed record ContinueAsNewRequest(string? Input, bool PreserveUnprocessedEvents);
