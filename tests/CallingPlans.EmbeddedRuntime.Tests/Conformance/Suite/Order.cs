namespace CallingPlans.Conformance;

/// <summary>An input with members of several kinds.</summary>
public sealed record Order(string Id, string? Note, int Count);
