namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Whether tables and blobs answer.</summary>
public interface IStorageHealth
{
    /// <summary>By name of the store: null where it is well, else what is wrong. Answers within two seconds.</summary>
    Task<IReadOnlyDictionary<string, string?>> CheckAsync(CancellationToken cancellation);
}
