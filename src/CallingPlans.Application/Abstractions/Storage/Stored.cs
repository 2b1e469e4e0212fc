namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>A value as it was read from a store, with the version under which it may be written again.</summary>
/// <param name="Version">Opaque; changes with every write.</param>
public sealed record Stored<T>(T Value, string Version);
