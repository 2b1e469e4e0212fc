using System.Text;
using System.Text.RegularExpressions;

namespace CallingPlans.Testing;

/// <summary>One HTTP call to storage: the table or container, what is done to it, and how many rows a batch has.</summary>
public sealed partial record StorageCall(string Place, string Operation, int Rows, string Text)
{
    public const string Setup = "create";

    /// <summary>Reads a call; its content can be sent afterwards.</summary>
    /// <param name="prefix">Of the app's tables and containers.</param>
    public static StorageCall Of(HttpRequestMessage call, string prefix)
    {
        var path = Uri.UnescapeDataString(call.RequestUri!.AbsolutePath);
        var text = Uri.UnescapeDataString(call.RequestUri.ToString()) + Body(call);
        var part = path.Split('/', StringSplitOptions.RemoveEmptyEntries)[1];
        if (part.StartsWith(prefix + "-", StringComparison.Ordinal))
            return new StorageCall(part[(prefix.Length + 1)..], BlobOperation(call), 1, text);
        if (part == "Tables")
            return new StorageCall(part, Setup, 1, text);
        return part == "$batch"
            ? new StorageCall(TableOf(BatchedTable().Match(text).Groups[1].Value, prefix), "batch", Batched().Count(text), text)
            : new StorageCall(TableOf(part.Split('(')[0], prefix), TableOperation(call, part), 1, text);
    }

    private static string TableOf(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
            ? name[prefix.Length..]
            : throw new InvalidOperationException($"A call to the table '{name}', which is none of this app.");

    private static string TableOperation(HttpRequestMessage call, string part) => call.Method.Method switch
    {
        "GET" => part.Contains("PartitionKey=", StringComparison.Ordinal) ? "point read" : "query",
        "DELETE" => "delete",
        _ => "write",
    };

    private static string BlobOperation(HttpRequestMessage call) =>
        call.RequestUri!.Query.Contains("restype=container", StringComparison.Ordinal)
            ? Setup
            : $"blob {call.Method.Method.ToLowerInvariant()}";

    private static string Body(HttpRequestMessage call)
    {
        if (call.Content is null)
            return string.Empty;
        // Kept in memory, so that it can be read here and sent afterwards.
        using var body = new MemoryStream();
        call.Content.ReadAsStream().CopyTo(body);
        call.Content.ReadAsStream().Position = 0;
        return Encoding.Latin1.GetString(body.ToArray());
    }

    [GeneratedRegex(@"(?:POST|PUT|MERGE|PATCH|DELETE|GET) https?://[^/]+/[^/]+/([A-Za-z0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex BatchedTable();

    [GeneratedRegex(@"Content-Type: application/http\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Batched();
}
