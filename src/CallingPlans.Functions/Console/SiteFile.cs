using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CallingPlans.Functions.Console;

/// <summary>
/// A static file as an answer: compressed once for everybody who takes it so, and 304 to whoever has it already.
/// </summary>
internal sealed class SiteFile : IResult
{
    public const string Font = "font/woff2";
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    private readonly string mediaType;
    private readonly string tag;
    private readonly byte[] content;
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    private SiteFile(byte[] content, string mediaType, DateTime writtenAt)
    {
        this.content = content;
        this.mediaType = mediaType;
        WrittenAt = writtenAt;
        tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12));
        brotli = new Lazy<byte[]>(() => Compress(to => new BrotliStream(to, CompressionLevel.SmallestSize)));
        gzip = new Lazy<byte[]>(() => Compress(to => new GZipStream(to, CompressionLevel.SmallestSize)));
    }

    /// <summary>When the file was written that this was read from.</summary>
    public DateTime WrittenAt { get; }

    public static SiteFile Load(string path, string mediaType, DateTime writtenAt) =>
        new(File.ReadAllBytes(path), mediaType, writtenAt);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request.Headers;
        var response = httpContext.Response;
        // Names carry no version: a copy is good as long as its tag is. Fonts do not change.
        response.Headers.CacheControl = mediaType == Font ? "public, max-age=604800" : "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        var encoding = mediaType == Font ? null : EncodingFor(request.AcceptEncoding.ToString());
        response.Headers.ETag = encoding is null ? $"\"{tag}\"" : $"\"{tag}-{encoding}\"";
        if (request.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = encoding switch
        {
            Brotli => brotli.Value,
            Gzip => gzip.Value,
            _ => content,
        };
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>The best encoding that is accepted; null for the file as it is.</summary>
    private static string? EncodingFor(string accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var wished))
            return null;
        var taken = wished.Where(w => w.Quality is not 0).Select(w => w.Value.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return taken.Contains(Brotli) ? Brotli : taken.Contains(Gzip) ? Gzip : null;
    }

    private byte[] Compress(Func<Stream, Stream> into)
    {
        using var compressed = new MemoryStream();
        using (var stream = into(compressed))
            stream.Write(content);
        return compressed.ToArray();
    }
}
