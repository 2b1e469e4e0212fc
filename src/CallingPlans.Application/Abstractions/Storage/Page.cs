namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>One page of a list. A page is full until the last.</summary>
/// <param name="Continuation">Where the next page begins; null on the last. Not yet protected: the HTTP layer seals it.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Top">1 to 500.</param>
public sealed record PageRequest(int Top, string? Continuation = null);
