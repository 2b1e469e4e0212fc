using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Tests.Setup.Memory;

internal sealed class MemoryResources<T> : IResourceStore<T>
    where T : class
{
    private readonly SortedDictionary<(string Partition, string Id), Stored<T>> values = [];
    private int version;

    /// <summary>What somebody else does just before the next replacement, once.</summary>
    public Action? BeforeNextReplace { get; set; }

    public Stored<T> Put(string partition, string id, T value) => values[(partition, id)] = new Stored<T>(value, $"v{++version}");

    public T? Get(string partition, string id) => values.GetValueOrDefault((partition, id))?.Value;

    public Task<Stored<T>?> FindAsync(string partition, string id, CancellationToken cancellation) =>
        Task.FromResult(values.GetValueOrDefault((partition, id)));

    public Task<Stored<T>> AddAsync(string partition, string id, T value, CancellationToken cancellation) =>
        values.ContainsKey((partition, id)) ? throw new ConcurrencyConflictException(id) : Task.FromResult(Put(partition, id, value));

    public Task<Stored<T>> ReplaceAsync(string partition, string id, T value, string version, CancellationToken cancellation)
    {
        var race = BeforeNextReplace;
        BeforeNextReplace = null;
        race?.Invoke();
        return values.GetValueOrDefault((partition, id))?.Version == version
            ? Task.FromResult(Put(partition, id, value))
            : throw new ConcurrencyConflictException(id);
    }

    public Task<Page<T>> ListAsync(string partition, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<T>([.. values.Where(v => v.Key.Partition == partition).Select(v => v.Value.Value)], null));
}
