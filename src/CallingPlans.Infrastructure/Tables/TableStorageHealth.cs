using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Infrastructure.Blobs;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IStorageHealth"/>
internal sealed class TableStorageHealth(TableGateways tables, BlobContainers containers) : IStorageHealth
{
    public async Task<IReadOnlyDictionary<string, string?>> CheckAsync(CancellationToken cancellation)
    {
        var tablesState = ProbeAsync(
            async token => await tables.For(TableNames.Orders).FindAsync("health", "health", token), cancellation);
        var blobsState = ProbeAsync(
            async token => await (await containers.GetAsync(BlobContainers.Documents, token)).ExistsAsync(token),
            cancellation);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["tables"] = await tablesState,
            ["blobs"] = await blobsState,
        };
    }

    private static async Task<string?> ProbeAsync<T>(
        Func<CancellationToken, Task<T>> probe, CancellationToken cancellation)
    {
        try
        {
            await StorageCalls.RunAsync(StoragePlace.Account, StorageTiming.HealthCheck, probe, cancellation);
            return null;
        }
        catch (StorageUnavailableException)
        {
            return "It does not answer.";
        }
        catch (Azure.RequestFailedException refused)
        {
            return $"It refuses: {refused.Status} {refused.ErrorCode}.";
        }
    }
}
