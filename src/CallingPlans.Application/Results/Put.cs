using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Results;

/// <summary>What a PUT came to.</summary>
/// <param name="Created">Whether there was none before.</param>
public sealed record Put<T>(Stored<T> Stored, bool Created);
