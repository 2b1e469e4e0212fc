using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace CallingPlans.Benchmarks.Storage;

/// <summary>Calls to the same storage without the app: the clients with their defaults, rows of the usual size.</summary>
internal sealed class BareStorage
{
    private readonly TableClient table;
    private readonly BlobContainerClient blobs;
    private readonly string text;
    private int keys;

    private BareStorage(TableClient table, BlobContainerClient blobs, int rowLength)
    {
        this.table = table;
        this.blobs = blobs;
        text = new string('x', rowLength);
    }

    /// <param name="rowLength">Characters of a row: an order of two numbers has about 1,500.</param>
    public static async Task<BareStorage> CreateAsync(string connection, int rowLength = 1_500)
    {
        var name = $"bare{Guid.NewGuid().ToString("N")[..10]}";
        var storage = new BareStorage(
            new TableClient(connection, name), new BlobContainerClient(connection, name), rowLength);
        await storage.table.CreateAsync();
        await storage.blobs.CreateAsync();
        return storage;
    }

    public async Task<string> WriteAsync()
    {
        var key = NextKey();
        await table.UpsertEntityAsync(Row(key), TableUpdateMode.Replace);
        return key;
    }

    public async Task ReadAsync(string key) => await table.GetEntityIfExistsAsync<TableEntity>("p", key);

    /// <summary>The row need not be there: storage looks for it all the same.</summary>
    public async Task DeleteAsync(string key) => await table.DeleteEntityAsync("p", key, ETag.All);

    public async Task BatchAsync(int rows) => await table.SubmitTransactionAsync(
        Enumerable.Range(0, rows).Select(_ => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(NextKey()))));

    public async Task QueryAsync() => await table.QueryAsync<TableEntity>($"PartitionKey eq 'p' and RowKey ge 'none' and RowKey lt 'nonf'").ToListAsync();

    public async Task PutBlobAsync(byte[] content) => await blobs.GetBlobClient(NextKey()).UploadAsync(new BinaryData(content));

    /// <summary>Does what a counted call does, to a row or a blob of its own.</summary>
    /// <param name="operation">As <see cref="CallMix"/> names it.</param>
    public async Task DoAsync(string operation, int rows, byte[] blob)
    {
        switch (operation)
        {
            case "point read": await ReadAsync("k1"); break;
            case "query": await QueryAsync(); break;
            case "delete": await DeleteAsync("gone"); break;
            case "batch": await BatchAsync(rows); break;
            case "write": await WriteAsync(); break;
            case "blob put": await PutBlobAsync(blob); break;
            case "blob get" or "blob head": await blobs.GetBlobClient("none").ExistsAsync(); break;
            default: throw new InvalidOperationException($"No bare call for '{operation}'.");
        }
    }

    private string NextKey() => $"k{Interlocked.Increment(ref keys)}";

    private TableEntity Row(string key) => new("p", key) { ["Json"] = text };
}
