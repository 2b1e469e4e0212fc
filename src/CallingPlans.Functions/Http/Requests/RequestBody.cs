using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.Requests;

/// <summary>Reads request bodies: the media type first, then the size, and only then the content.</summary>
internal static class RequestBody
{
    /// <summary>The largest JSON or CSV that is read.</summary>
    public const int MaxText = 1024 * 1024;

    private const string Json = "application/json";
    private const string MergePatch = "application/merge-patch+json";

    /// <summary>415 or 413, or null where a JSON body may be read.</summary>
    public static Failure? CheckJson(HttpRequest request) =>
        MediaTypeOf(request) is Json or MergePatch ? CheckLength(request, MaxText) : Unsupported(Json);

    /// <summary>415 or 413, or null where a body of this type may be read.</summary>
    public static Failure? Check(HttpRequest request, string mediaType, int maxLength) =>
        MediaTypeOf(request) == mediaType ? CheckLength(request, maxLength) : Unsupported(mediaType);

    /// <summary>The media type without its parameters, lower case; null where there is none.</summary>
    public static string? MediaTypeOf(HttpRequest request) =>
        request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The whole body; 413 as soon as it is longer than it may be.</summary>
    public static async Task<Result<byte[]>> ReadAsync(HttpRequest request, int maxLength, CancellationToken cancellation)
    {
        if (CheckLength(request, maxLength) is { } tooLarge)
            return tooLarge;
        using var content = new MemoryStream(capacity: (int)Math.Min(request.ContentLength ?? 1024, maxLength));
        var buffer = new byte[81920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > maxLength)
                return TooLarge(maxLength);
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    public static Failure TooLarge(int maxLength) => new(FailureKind.TooLarge, [new ErrorDetail(
        ErrorCode.PayloadTooLarge, null, Arguments: new Dictionary<string, string> { ["limit"] = $"{maxLength / (1024 * 1024)} MiB" })]);

    private static Failure? CheckLength(HttpRequest request, int maxLength) =>
        request.ContentLength > maxLength ? TooLarge(maxLength) : null;

    private static Failure Unsupported(string allowed) => new(FailureKind.UnsupportedMediaType, [new ErrorDetail(
        ErrorCode.UnsupportedMediaType, null, Arguments: new Dictionary<string, string> { ["allowed"] = allowed })]);
}
