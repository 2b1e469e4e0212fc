using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// A value as JSON in an entity: in clear in one property while it is short, else compressed (Brotli) and in as many
/// binary properties as it takes. An order of 1,000 numbers takes one.
/// </summary>
internal static class EntityDocument
{
    private const string Clear = "Json";
    private const string Compressed = "JsonBr";

    /// <summary>
    /// In bytes of UTF-8; a third of what one property holds, and small orders stay readable to people.
    /// </summary>
    private const int ClearBytes = 10_000;

    /// <summary>A binary property holds 64 KiB.</summary>
    private const int ChunkBytes = 60_000;

    public static void Write<T>(TableEntity entity, T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, StorageJson.Options);
        if (json.Length <= ClearBytes)
            entity[Clear] = System.Text.Encoding.UTF8.GetString(json);
        else
            WriteBytes(entity, Compressed, Compress(json));
    }

    /// <exception cref="InvalidDataException">The entity holds no such value.</exception>
    public static T Read<T>(TableEntity entity)
    {
        var value = entity.GetString(Clear) is { } clear
            ? JsonSerializer.Deserialize<T>(clear, StorageJson.Options)
            : Unpack<T>(ReadBytes(entity, Compressed));
        return value ?? throw new InvalidDataException($"A row of {entity.PartitionKey} holds no {typeof(T).Name}.");
    }

    /// <summary>A value as compressed JSON.</summary>
    public static byte[] Pack<T>(T value) => Compress(JsonSerializer.SerializeToUtf8Bytes(value, StorageJson.Options));

    /// <summary>What <see cref="Pack"/> wrote.</summary>
    public static T Unpack<T>(byte[] packed) =>
        JsonSerializer.Deserialize<T>(Decompress(packed), StorageJson.Options)
        ?? throw new InvalidDataException($"There is no {typeof(T).Name}.");

    /// <summary>Bytes of any length that an entity can hold, in numbered properties.</summary>
    public static void WriteBytes(TableEntity entity, string name, byte[] content)
    {
        for (int i = 0, from = 0; from < content.Length; i++, from += ChunkBytes)
            entity[$"{name}{i:D2}"] = content[from..Math.Min(from + ChunkBytes, content.Length)];
    }

    public static byte[] ReadBytes(TableEntity entity, string name)
    {
        var chunks = new List<byte[]>();
        while (entity.GetBinary($"{name}{chunks.Count:D2}") is { } chunk)
            chunks.Add(chunk);
        return [.. chunks.SelectMany(c => c)];
    }

    private static byte[] Compress(byte[] content)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal))
            brotli.Write(content);
        return target.ToArray();
    }

    private static byte[] Decompress(byte[] content)
    {
        using var brotli = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        using var target = new MemoryStream();
        brotli.CopyTo(target);
        return target.ToArray();
    }
}
