using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>The tables of the installation, one gateway each.</summary>
internal sealed class TableGateways(TableServiceClient service, StorageNames names) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<TableGateway>> gateways = new(StringComparer.Ordinal);

    /// <param name="name">A name of <see cref="TableNames"/>, or another, without the prefix.</param>
    public TableGateway For(string name) => gateways.GetOrAdd(
        name,
        key => new Lazy<TableGateway>(() => new TableGateway(service.GetTableClient(names.Table(key)), StoragePlace.Table(key)))).Value;

    public void Dispose()
    {
        foreach (var gateway in gateways.Values.Where(g => g.IsValueCreated))
            gateway.Value.Dispose();
    }
}
