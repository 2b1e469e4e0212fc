using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallingPlans.Testing.Tables;

/// <summary>
/// One write: POST adds, PUT replaces, PATCH (MERGE) changes the properties that it names, both adding where they name no version;
/// DELETE removes.
/// </summary>
internal sealed partial record DoubledOperation(string Method, string Table, string Partition, string Key, string? IfMatch, byte[] Properties)
{
    /// <exception cref="NotSupportedException">A method that the app does not use.</exception>
    public static DoubledOperation Of(string method, string resource, string? ifMatch, string body)
    {
        if (method is not ("POST" or "PUT" or "PATCH" or "MERGE" or "DELETE"))
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
            ("PUT" or "PATCH" or "MERGE", null) when IfMatch is not null => new(HttpStatusCode.NotFound, "ResourceNotFound"),
            ("DELETE", null) => new(HttpStatusCode.NotFound, "ResourceNotFound"),
            (_, not null) when IfMatch is not (null or "*") && IfMatch != stored.ETag =>
                new(HttpStatusCode.PreconditionFailed, "UpdateConditionNotSatisfied"),
            _ => null,
        };
    }

    /// <returns>The row as it was written; null where it was removed.</returns>
    public DoubledRow? Write(DoubledTable table, long version)
    {
        var merges = Method is "PATCH" or "MERGE" && table.Find(Partition, Key) is not null;
        var row = new DoubledRow(Partition, Key, merges ? Merged(table.Find(Partition, Key)!.Properties) : Properties, version);
        if (Method == "DELETE")
            table.Remove(row);
        else
            table.Put(row);
        return Method == "DELETE" ? null : row;
    }

    /// <summary>The properties of a stored row with those that this names in place of theirs.</summary>
    private byte[] Merged(byte[] stored)
    {
        using var before = JsonDocument.Parse($"{{{Encoding.UTF8.GetString(stored)}}}");
        using var own = JsonDocument.Parse($"{{{Encoding.UTF8.GetString(Properties)}}}");
        var named = own.RootElement.EnumerateObject().Select(p => p.Name).ToHashSet();
        var kept = before.RootElement.EnumerateObject().Where(p => !named.Contains(p.Name)).Select(p => $"\"{p.Name}\":{p.Value.GetRawText()}");
        return Encoding.UTF8.GetBytes(string.Join(',', kept.Append(Encoding.UTF8.GetString(Properties)).Where(p => p.Length > 0)));
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
