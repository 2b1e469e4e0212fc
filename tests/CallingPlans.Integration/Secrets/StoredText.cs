using System.IO.Compression;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using CallingPlans.Integration.Harness;
using UglyToad.PdfPig.Core;

namespace CallingPlans.Integration.Secrets;

/// <summary>A place where the app has written, and what stands there.</summary>
internal sealed record StoredText(string Place, string Text)
{
    /// <summary>All that the app has in tables, blobs and files.</summary>
    public static async Task<List<StoredText>> ReadAllAsync(AppData data)
    {
        var found = new List<StoredText>();
        await ReadTablesAsync(data, found);
        await ReadBlobsAsync(data, found);
        // The lock is empty, and lets nobody read it; what is new takes the place of another file at once.
        var files = Directory.EnumerateFiles(data.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock") && !f.EndsWith(".new"));
        foreach (var file in files)
            found.Add(new StoredText($"file {Path.GetFileName(file)}", TextOf(await ReadSharedAsync(file))));
        return found;
    }

    private static async Task ReadTablesAsync(AppData data, List<StoredText> found)
    {
        var service = new TableServiceClient(data.ConnectionString);
        await foreach (var table in service.QueryAsync())
        {
            if (!table.Name.StartsWith(data.Prefix, StringComparison.Ordinal))
                continue;
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                var place = $"table {table.Name[data.Prefix.Length..]} {row.RowKey}";
                found.Add(new StoredText(place, string.Join('\n', row.Select(p => p.Value is byte[] bytes ? TextOf(bytes) : $"{p.Value}"))));
                var packed = row.Where(p => p.Value is byte[]).OrderBy(p => p.Key).SelectMany(p => (byte[])p.Value).ToArray();
                if (packed.Length > 0)
                    found.Add(new StoredText(place, Unpacked(packed)));
            }
        }
    }

    private static async Task ReadBlobsAsync(AppData data, List<StoredText> found)
    {
        var service = new BlobServiceClient(data.ConnectionString);
        await foreach (var container in service.GetBlobContainersAsync(prefix: data.Prefix))
        {
            var client = service.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
            {
                if (await DownloadAsync(client.GetBlobClient(blob.Name)) is not { } content)
                    continue;
                var place = $"blob {container.Name[data.Prefix.Length..]} {blob.Name}";
                found.Add(new StoredText(place, TextOf(content)));
                if (content.AsSpan().StartsWith("%PDF"u8))
                    found.Add(new StoredText(place, PdfTextOf(content)));
            }
        }
    }

    /// <summary>Null where the app has deleted it since it was listed.</summary>
    private static async Task<byte[]?> DownloadAsync(BlobClient blob)
    {
        try
        {
            return (await blob.DownloadContentAsync()).Value.Content.ToArray();
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Read as bytes of one character each: text in UTF-8 is found in it, and text in UTF-16 without its zeros.</summary>
    private static string TextOf(byte[] content) => Encoding.Latin1.GetString(content).Replace("\0", string.Empty);

    private static string Unpacked(byte[] packed)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var target = new MemoryStream();
            brotli.CopyTo(target);
            return TextOf(target.ToArray());
        }
        catch (InvalidOperationException)
        {
            // Not compressed: it was read as it is.
            return string.Empty;
        }
    }

    private static string PdfTextOf(byte[] content)
    {
        try
        {
            return Files.TextOf(content);
        }
        catch (PdfDocumentFormatException)
        {
            return string.Empty;
        }
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
