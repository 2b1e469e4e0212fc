using Azure.Data.Tables;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// What Azure Tables refuses and the local emulator may take. Figures and the size formula: Microsoft Learn,
/// "Understanding the Table service data model" and "Performing entity group transactions".
/// </summary>
internal static class TableLimits
{
    public const int BatchOperations = 100;

    private const int BatchBytes = 4 * 1024 * 1024;
    private const int EntityBytes = 1024 * 1024;

    /// <summary>255, less PartitionKey, RowKey and Timestamp.</summary>
    private const int Properties = 252;

    private const int StringCharacters = 32 * 1024;
    private const int BinaryBytes = 64 * 1024;
    private const int KeyCharacters = 512;

    /// <summary>What a character takes in JSON at most.</summary>
    private const int EscapedCharacter = 6;

    /// <exception cref="StorageLimitException">Azure would refuse the entity.</exception>
    public static void Check(TableEntity entity)
    {
        CheckKey(entity.PartitionKey);
        CheckKey(entity.RowKey);
        var properties = OwnProperties(entity).ToList();
        if (properties.Count > Properties)
            throw new StorageLimitException($"An entity has {properties.Count} properties; {Properties} are allowed.");
        foreach (var (name, value) in properties)
            CheckValue(name, value);
        var size = Size(entity, properties);
        if (size > EntityBytes)
            throw new StorageLimitException($"An entity has {size} bytes; {EntityBytes} are allowed.");
    }

    /// <exception cref="StorageLimitException">Azure would refuse the transaction.</exception>
    public static void Check(IReadOnlyCollection<TableTransactionAction> batch)
    {
        if (batch.Count is 0 or > BatchOperations)
            throw new StorageLimitException($"A transaction has {batch.Count} operations, not 1 to {BatchOperations}.");
        if (batch.Select(a => a.Entity.PartitionKey).Distinct(StringComparer.Ordinal).Skip(1).Any())
            throw new StorageLimitException("A transaction spans partitions.");
        if (batch.DistinctBy(a => a.Entity.RowKey, StringComparer.Ordinal).Count() != batch.Count)
            throw new StorageLimitException("A transaction names a row twice.");
        foreach (var action in batch)
            Check((TableEntity)action.Entity);
        // Every character is looked at only where it matters: a batch is far below the limit as a rule.
        if (batch.Sum(a => PayloadBound((TableEntity)a.Entity, text => text.Length * EscapedCharacter)) <= BatchBytes)
            return;
        var payload = batch.Sum(a => PayloadBound((TableEntity)a.Entity, text => text.Sum(c => IsPlain(c) ? 1 : EscapedCharacter)));
        if (payload > BatchBytes)
            throw new StorageLimitException($"A transaction may take {payload} bytes; {BatchBytes} are allowed.");
    }

    private static IEnumerable<KeyValuePair<string, object>> OwnProperties(TableEntity entity) => entity.Where(p =>
        p.Value is not null && p.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"));

    private static void CheckKey(string key)
    {
        if (key.Length > KeyCharacters)
            throw new StorageLimitException($"A key has {key.Length} characters; {KeyCharacters} are allowed.");
        if (key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            throw new StorageLimitException("A key has a character that keys may not have.");
    }

    private static void CheckValue(string name, object value)
    {
        if (value is string { Length: > StringCharacters } text)
            throw new StorageLimitException($"{name} has {text.Length} characters; {StringCharacters} are allowed.");
        if (value is byte[] { Length: > BinaryBytes } bytes)
            throw new StorageLimitException($"{name} has {bytes.Length} bytes; {BinaryBytes} are allowed.");
    }

    private static int Size(TableEntity entity, IEnumerable<KeyValuePair<string, object>> properties) =>
        4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length))
        + properties.Sum(p => 8 + (2 * p.Key.Length) + ValueSize(p.Value));

    private static int ValueSize(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        Guid => 16,
        bool => 1,
        int => 4,
        _ => 8,
    };

    /// <summary>
    /// What the entity takes on the wire, at most: every character escaped, binary in Base64, and the frame.
    /// </summary>
    private static int PayloadBound(TableEntity entity, Func<string, int> boundOf) =>
        1024 + OwnProperties(entity).Sum(p => 64 + p.Key.Length + ValueBound(p.Value, boundOf));

    private static int ValueBound(object value, Func<string, int> boundOf) => value switch
    {
        string text => boundOf(text),
        byte[] bytes => (bytes.Length + 2) / 3 * 4,
        _ => 32,
    };

    private static bool IsPlain(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or ':' or ',' or '{' or '}';
}
