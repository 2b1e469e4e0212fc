namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// What should be written is more than Azure Tables takes. Trying again is no use. Raised before the call, because the
/// local emulator would take it.
/// </summary>
public sealed class StorageLimitException(string message) : Exception(message);
