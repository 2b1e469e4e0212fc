namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Small resources (partners, organisations, locations) by partition and id.</summary>
public interface IResourceStore<T>
    where T : class
{
    /// <summary>The resource, or null.</summary>
    Task<Stored<T>?> FindAsync(string partition, string id, CancellationToken cancellation);

    /// <summary>Creates it.</summary>
    /// <exception cref="ConcurrencyConflictException">It exists already.</exception>
    Task<Stored<T>> AddAsync(string partition, string id, T value, CancellationToken cancellation);

    /// <summary>Replaces it.</summary>
    /// <exception cref="ConcurrencyConflictException"><paramref name="version"/> is no longer the stored one.</exception>
    Task<Stored<T>> ReplaceAsync(string partition, string id, T value, string version, CancellationToken cancellation);

    /// <summary>The resources of a partition in the order of their ids.</summary>
    Task<Page<T>> ListAsync(string partition, PageRequest page, CancellationToken cancellation);
}
