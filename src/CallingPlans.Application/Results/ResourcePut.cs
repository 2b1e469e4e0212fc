using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Results;

/// <summary>PUT of a resource: one that creates needs no version, one that replaces needs the version that was read.</summary>
public static class ResourcePut
{
    /// <summary>428 or 412, or null where the PUT may go on.</summary>
    public static Failure? CheckVersion<T>(Stored<T>? before, string? version) => before switch
    {
        null when version is null or "*" => null,
        null => Failure.Of(FailureKind.PreconditionFailed, ErrorCode.PreconditionFailed),
        _ when version is null => Failure.Of(FailureKind.PreconditionRequired, ErrorCode.PreconditionRequired),
        _ when version != "*" && version != before.Version => Failure.Of(FailureKind.PreconditionFailed, ErrorCode.PreconditionFailed),
        _ => null,
    };

    /// <summary>Creates or replaces.</summary>
    public static async Task<Result<Put<T>>> RunAsync<T>(
        IResourceStore<T> store, string partition, string id, Stored<T>? before, T value, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return before is null
                ? new Put<T>(await store.AddAsync(partition, id, value, cancellation), Created: true)
                : new Put<T>(await store.ReplaceAsync(partition, id, value, before.Version, cancellation), Created: false);
        }
        catch (ConcurrencyConflictException)
        {
            // Who meant to create is answered as if it had come after the one that was quicker: now it needs a version.
            return before is null
                ? Failure.Of(FailureKind.PreconditionRequired, ErrorCode.PreconditionRequired)
                : Failure.Of(FailureKind.PreconditionFailed, ErrorCode.PreconditionFailed);
        }
    }
}
