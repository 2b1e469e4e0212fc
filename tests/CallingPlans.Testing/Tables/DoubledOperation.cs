using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallingPlans.Testing.Tables;

/// <summary>One write: POST adds, PUT replaces (or adds, where it names no version), DELETE removes.</summary>
internal sealed partial record DoubledOperation(string Method, string Table, string Partition, string Key, string? IfMatch, byte[] Properties)
{
    /// <exception cref="NotSupportedException">A method that the app does not use.</exception>
    public static DoubledOperation Of(string method, string resource, string? ifMatch, string body)
    {
        if (method is not ("POST" or "PUT" or "DELETE"))
            throw new NotSupportedException($"The double does not know {method} of rows.");
        if (method == "DELETE")
        {
            var (name, partition, key) = Place(resource);
            return new DoubledOperation(method, name, partition, key, ifMatch, []);
        }

        using var document = JsonDocument.Parse(body);
        return new DoubledOperation(
            method,
            resource.Split('(')[0],
            document.RootElement.GetProperty("PartitionKey").GetString()!,
            document.RootElement.GetProperty("RowKey").GetString()!,
            ifMatch,
            PropertiesOf(document.RootElement));
    }

    /// <summary>Table and keys of <c>Table(PartitionKey='…',RowKey='…')</c>.</summary>
    public static (string Table, string Partition, string Key) Place(string resource)
    {
        var match = Keys().Match(resource);
        return (match.Groups[1].Value, match.Groups[2].Value.Replace("''", "'"), match.Groups[3].Value.Replace("''", "'"));
    }

    public DoubledRefusal? Refusal(DoubledTable table)
    {
        var stored = table.Find(Partition, Key);
        return (Method, stored) switch
        {
            ("POST", not null) => new(HttpStatusCode.Conflict, "EntityAlreadyExists"),
            ("PUT", null) when IfMatch is not null => new(HttpStatusCode.NotFound, "ResourceNotFound"),
            ("DELETE", null) => new(HttpStatusCode.NotFound, "ResourceNotFound"),
            (_, not null) when IfMatch is not (null or "*") && IfMatch != stored.ETag =>
                new(HttpStatusCode.PreconditionFailed, "UpdateConditionNotSatisfied"),
            _ => null,
        };
    }

    /// <returns>The row as it was written; null where it was removed.</returns>
    public DoubledRow? Write(DoubledTable table, long version)
    {
        var row = new DoubledRow(Partition, Key, Properties, version);
        if (Method == "DELETE")
            table.Remove(row);
        else
            table.Put(row);
        return Method == "DELETE" ? null : row;
    }

    private static byte[] PropertiesOf(JsonElement row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name is "PartitionKey" or "RowKey" or "Timestamp" || property.Name.StartsWith("odata.", StringComparison.Ordinal))
                continue;
            if (buffer.WrittenCount > 0)
                buffer.Write(","u8);
            buffer.Write(Encoding.UTF8.GetBytes($"\"{property.Name}\":{property.Value.GetRawText()}"));
        }

        return buffer.WrittenSpan.ToArray();
    }

    [GeneratedRegex(
        @"^([A-Za-z0-9]+)\(PartitionKey='((?:[^']|'')*)',\s*RowKey='((?:[^']|'')*)'\)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keys();
}
