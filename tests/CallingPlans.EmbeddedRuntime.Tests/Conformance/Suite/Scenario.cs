namespace CallingPlans.Conformance;

/// <summary>An orchestration, what happens to it, and how it ends.</summary>
/// <param name="Name">The orchestrator.</param>
/// <param name="Output">The output; null when it fails.</param>
public sealed record Scenario(string Name, object? Output)
{
    public object? Input { get; init; }

    public IReadOnlyList<ScenarioStep> Steps { get; init; } = [];

    /// <summary>The history: each entry with its number, or with its name. Null where it is not looked at.</summary>
    public IReadOnlyList<string>? History { get; init; }

    /// <summary>Type and message of the failure, if it fails.</summary>
    public string? Failure { get; init; }
}
