using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IResourceStore{T}"/>
internal sealed class TableResourceStore<T>(TableGateway table) : IResourceStore<T>
    where T : class
{
    public async Task<Stored<T>?> FindAsync(string partition, string id, CancellationToken cancellation)
    {
        var row = await table.FindAsync(TableKey.Encode(partition), TableKey.Encode(id), cancellation);
        return row is null ? null : new Stored<T>(EntityDocument.Read<T>(row), row.ETag.ToString());
    }

    public async Task<Stored<T>> AddAsync(string partition, string id, T value, CancellationToken cancellation) =>
        Written(id, value, await table.AddAsync(Row(partition, id, value), cancellation));

    public async Task<Stored<T>> ReplaceAsync(
        string partition, string id, T value, string version, CancellationToken cancellation) =>
        Written(id, value, await table.ReplaceAsync(Row(partition, id, value), version, cancellation));

    public async Task<Page<T>> ListAsync(string partition, PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(TableKey.Encode(partition), RowRange.All, page, cancellation);
        return new Page<T>([.. rows.Items.Select(EntityDocument.Read<T>)], rows.Continuation);
    }

    private static TableEntity Row(string partition, string id, T value)
    {
        var row = new TableEntity(TableKey.Encode(partition), TableKey.Encode(id));
        EntityDocument.Write(row, value);
        return row;
    }

    private static Stored<T> Written(string id, T value, WriteAnswer answer) => answer.Version is { } version
        ? new Stored<T>(value, version)
        : throw new ConcurrencyConflictException($"{typeof(T).Name} {id}");
}
