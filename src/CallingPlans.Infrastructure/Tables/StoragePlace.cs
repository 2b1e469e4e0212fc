using CallingPlans.Application.Telemetry;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>Where a call to storage goes, as its span tells it: no keys, which can be telephone numbers.</summary>
internal sealed class StoragePlace
{
    private StoragePlace(string system, string collection)
    {
        Name = $"storage {collection}";
        Tags = [new(TelemetryNames.StorageSystem, system), new(TelemetryNames.StorageCollection, collection)];
    }

    public string Name { get; }

    public KeyValuePair<string, object?>[] Tags { get; }

    /// <param name="table">Without the installation's prefix.</param>
    public static StoragePlace Table(string table) => new("azure.tables", table);

    /// <param name="container">Without the installation's prefix.</param>
    public static StoragePlace Blobs(string container) => new("azure.blobs", container);

    /// <summary>What a health check looks at.</summary>
    public static StoragePlace Account { get; } = new("azure", "account");
}
