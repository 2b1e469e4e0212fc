namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Somebody else wrote first: what was read is no longer what is stored.</summary>
public sealed class ConcurrencyConflictException(string what) : Exception($"{what} was changed meanwhile.");
