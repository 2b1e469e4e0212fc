using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.Requests;

/// <summary>
/// Reads a JSON body strictly: what is no JSON is 400, a member that the type does not have or a value of the wrong type
/// is 422 with its pointer.
/// </summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    public static async Task<Result<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        var node = await ReadObjectAsync(request, cancellation);
        return node.Failure is { } failure ? failure : Read<T>(node.Value);
    }

    /// <summary>As <see cref="ReadAsync"/>; a request without a body is one without members.</summary>
    public static async Task<Result<T>> ReadOptionalAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class, new() =>
        request.ContentType is null && request.ContentLength is null or 0
            ? new T()
            : await ReadAsync<T>(request, cancellation);

    /// <summary>The body as a JSON object.</summary>
    public static async Task<Result<JsonObject>> ReadObjectAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (RequestBody.CheckJson(request) is { } refused)
            return refused;
        var body = await RequestBody.ReadAsync(request, RequestBody.MaxText, cancellation);
        if (body.Failure is { } tooLarge)
            return tooLarge;
        // A string that is no UTF-8 would be found only where it is read.
        if (!Utf8.IsValid(body.Value))
            return Failure.Of(FailureKind.Malformed, ErrorCode.MalformedJson);
        try
        {
            var node = JsonNode.Parse(body.Value, documentOptions: Strict);
            ReadNames(node);
            return node is JsonObject json
                ? json
                : Failure.Invalid([TextRules.Invalid(string.Empty, "a JSON object")]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Failure.Of(FailureKind.Malformed, ErrorCode.MalformedJson);
        }
    }

    /// <summary>Names are decoded when they are first looked at: those that are no text are found here.</summary>
    /// <exception cref="InvalidOperationException">A member's name has half a surrogate pair.</exception>
    private static void ReadNames(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                    ReadNames(value);
                break;
            case JsonArray array:
                foreach (var item in array)
                    ReadNames(item);
                break;
        }
    }

    /// <summary>The object as a value of the type.</summary>
    public static Result<T> Read<T>(JsonObject json)
        where T : class
    {
        var unknown = UnknownMembers.Find(json, typeof(T)).ToList();
        if (unknown.Count > 0)
            return Failure.Invalid(unknown);
        try
        {
            return json.Deserialize<T>(ApiJson.Options)!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return Failure.Invalid([TextRules.Invalid(PointerOf((e as JsonException)?.Path), "a value of the documented type")]);
        }
    }

    /// <summary><c>$.account.serviceAddress</c> and <c>$.numbers[3]</c> as a JSON pointer.</summary>
    private static string PointerOf(string? path) => path is null || path == "$"
        ? string.Empty
        : path[1..].Replace("['", "/").Replace("']", string.Empty).Replace('.', '/').Replace('[', '/').Replace("]", string.Empty);
}
