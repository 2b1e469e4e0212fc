namespace CallingPlans.Conformance;

/// <summary>The payload of an event.</summary>
public sealed record Signal(string? Id);
