using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;

namespace CallingPlans.Testing.Tables;

/// <summary>
/// Azure Tables in memory, behind the transport that leads to Azurite otherwise: rows sorted by their keys, filters,
/// continuation, versions and batches. For more rows than Azurite carries. A range is looked up by its place, as in Azure,
/// where Azurite reads the whole table.
/// </summary>
/// <param name="blobs">Where calls go that are not about tables; null where there are none.</param>
public sealed class TableDouble(HttpMessageHandler? blobs = null) : HttpMessageHandler
{
    /// <summary>To be given to the app: its tables are found here.</summary>
    public const string TableEndpoint = "http://tables.invalid/double";

    private const int MostRows = 1_000;

    private readonly ConcurrentDictionary<string, DoubledTable> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpMessageInvoker? others = blobs is null ? null : new HttpMessageInvoker(blobs);
    private long versions;
    private int calls;

    /// <summary>Calls so far; a batch is one.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>Rows of a table.</summary>
    public int CountOf(string table) => tables.TryGetValue(table, out var found) ? found.Count : 0;

    /// <summary>Every row of a table, as keys and the JSON of its other properties.</summary>
    public IReadOnlyList<(string Partition, string Key, string Properties)> RowsOf(string table) =>
    [
        .. TableOf(table).Take(new DoubledFilter(string.Empty), null, int.MaxValue, out _)
            .Select(r => (r.Partition, r.Key, Encoding.UTF8.GetString(r.Properties))),
    ];

    /// <summary>Puts a row beside all calls: to begin with many.</summary>
    /// <param name="properties">As <see cref="RowsOf"/> gives them.</param>
    public void Seed(string table, string partition, string key, string properties)
    {
        var target = TableOf(table);
        lock (target.Gate)
            target.Put(new DoubledRow(partition, key, Encoding.UTF8.GetBytes(properties), Interlocked.Increment(ref versions)));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.Host != new Uri(TableEndpoint).Host)
            return await (others ?? throw new InvalidOperationException($"The double has no way to {address}.")).SendAsync(request, cancellationToken);
        Interlocked.Increment(ref calls);
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var resource = Uri.UnescapeDataString(address.AbsolutePath).Split('/', 3)[2];
        var answer = resource == "$batch" ? Batch(body) : Answer(resource, request, address, body);
        answer.RequestMessage = request;
        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        others?.Dispose();
        base.Dispose(disposing);
    }

    private DoubledTable TableOf(string name) => tables.GetOrAdd(name, _ => new DoubledTable());

    private HttpResponseMessage Answer(string resource, HttpRequestMessage request, Uri address, string body)
    {
        if (resource == "Tables")
            return Create(body);
        if (request.Method == HttpMethod.Get)
            return resource.Contains("PartitionKey=", StringComparison.Ordinal) ? Read(resource) : Query(resource, address);
        var operation = DoubledOperation.Of(request.Method.Method, resource, IfMatch(request), body);
        var table = TableOf(operation.Table);
        lock (table.Gate)
            return operation.Refusal(table) is { } refusal ? DoubledAnswers.Error(refusal) : Apply(operation, table);
    }

    private HttpResponseMessage Create(string body)
    {
        using var document = JsonDocument.Parse(body);
        return tables.TryAdd(document.RootElement.GetProperty("TableName").GetString()!, new DoubledTable())
            ? new HttpResponseMessage(HttpStatusCode.NoContent)
            : DoubledAnswers.Error(new(HttpStatusCode.Conflict, "TableAlreadyExists"));
    }

    private HttpResponseMessage Read(string resource)
    {
        var (name, partition, key) = DoubledOperation.Place(resource);
        var table = TableOf(name);
        DoubledRow? row;
        lock (table.Gate)
            row = table.Find(partition, key);
        if (row is null)
            return DoubledAnswers.Error(new(HttpStatusCode.NotFound, "ResourceNotFound"));
        var answer = DoubledAnswers.Json(DoubledAnswers.Write(row));
        answer.Headers.TryAddWithoutValidation("ETag", row.ETag);
        return answer;
    }

    private HttpResponseMessage Query(string resource, Uri address)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        var max = int.TryParse(query["$top"], CultureInfo.InvariantCulture, out var top) ? Math.Min(top, MostRows) : MostRows;
        var from = query["NextPartitionKey"] is { } partition ? DoubledRow.At(partition, query["NextRowKey"] ?? string.Empty) : null;
        var table = TableOf(resource.Split('(')[0]);
        List<DoubledRow> rows;
        DoubledRow? next;
        lock (table.Gate)
            rows = table.Take(new DoubledFilter(query["$filter"] ?? string.Empty), from, max, out next);
        var answer = DoubledAnswers.Json(DoubledAnswers.Write(rows));
        if (next is not null)
        {
            answer.Headers.TryAddWithoutValidation("x-ms-continuation-NextPartitionKey", next.Partition);
            answer.Headers.TryAddWithoutValidation("x-ms-continuation-NextRowKey", next.Key);
        }

        return answer;
    }

    private HttpResponseMessage Apply(DoubledOperation operation, DoubledTable table)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.NoContent);
        if (operation.Write(table, Interlocked.Increment(ref versions)) is { } row)
            answer.Headers.TryAddWithoutValidation("ETag", row.ETag);
        return answer;
    }

    /// <summary>All or nothing: what one operation is refused, all are.</summary>
    private HttpResponseMessage Batch(string body)
    {
        var operations = DoubledBatch.Read(body);
        var table = TableOf(operations[0].Table);
        lock (table.Gate)
        {
            for (var i = 0; i < operations.Count; i++)
            {
                if (operations[i].Refusal(table) is { } refusal)
                    return DoubledBatch.Refused(i, refusal);
            }

            return DoubledBatch.Done([.. operations.Select(o => o.Write(table, Interlocked.Increment(ref versions))?.ETag)]);
        }
    }

    private static string? IfMatch(HttpRequestMessage request) =>
        request.Headers.TryGetValues("If-Match", out var values) ? values.First() : null;
}
