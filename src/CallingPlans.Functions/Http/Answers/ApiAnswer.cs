using System.Text.Json;
using CallingPlans.Application.Abstractions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CallingPlans.Functions.Http.Answers;

/// <summary>An answer of the API, whole: it can be kept and given again.</summary>
public sealed class ApiAnswer : IResult
{
    private const string JsonType = "application/json; charset=utf-8";

    public required int StatusCode { get; init; }

    public byte[] Body { get; init; } = [];

    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public string? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>An answer with a JSON body.</summary>
    public static ApiAnswer Json<T>(int statusCode, T body, string? eTag = null, string? location = null) => new()
    {
        StatusCode = statusCode,
        Body = JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options),
        ContentType = JsonType,
        ETag = eTag,
        Location = location,
    };

    public static ApiAnswer Ok<T>(T body, string? eTag = null) => Json(StatusCodes.Status200OK, body, eTag);

    /// <summary>An answer whose ETag follows from its body: for what has no version of its own.</summary>
    public static ApiAnswer Hashed<T>(T body)
    {
        var answer = Ok(body);
        return new()
        {
            StatusCode = answer.StatusCode,
            Body = answer.Body,
            ContentType = answer.ContentType,
            ETag = ETags.Of(Convert.ToBase64String(answer.Body)),
        };
    }

    /// <summary>An answer that was kept.</summary>
    public static ApiAnswer Of(KeptAnswer kept) => new()
    {
        StatusCode = kept.StatusCode,
        Body = kept.Body,
        ContentType = kept.ContentType,
        ETag = kept.ETag,
        Location = kept.Location,
    };

    /// <summary>The answer to be kept.</summary>
    public KeptAnswer Keep() => new(StatusCode, ContentType, Location, ETag, Body);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCode;
        response.Headers.CacheControl = "no-store";
        if (ETag is not null)
            response.Headers.ETag = ETag;
        if (Location is not null)
            response.Headers.Location = Location;
        if (RetryAfter is { } wait)
            response.Headers[HeaderNames.RetryAfter] = ((int)Math.Max(1, Math.Ceiling(wait.TotalSeconds))).ToString();
        if (ContentType is not null)
            response.ContentType = ContentType;
        if (Body.Length == 0)
            return;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
