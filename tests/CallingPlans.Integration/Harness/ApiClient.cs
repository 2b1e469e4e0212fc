using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Harness;

/// <summary>A caller of the API: its token, its language, and the shape of its requests. Any status is an answer.</summary>
internal sealed class ApiClient(HttpClient http, string? token = null)
{
    public const string Json = "application/json";
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";

    /// <summary>Its <c>Accept-Language</c>.</summary>
    public string? Language { get; init; }

    public ApiClient In(string language) => new(http, token) { Language = language };

    public static async Task<ApiClient> SignInAsync(HttpClient http, object claims)
    {
        var answer = await new ApiClient(http).PostAsync("/api/dev/token", claims);
        return new ApiClient(http, (string)answer.Expect(200).Json["token"]!);
    }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<ApiAnswer> PostAsync(string path, object? body = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : Content(body), headers =>
        {
            if (key is not null)
                headers.TryAddWithoutValidation("Idempotency-Key", key);
        });

    public Task<ApiAnswer> PutAsync(string path, object body, string? ifMatch = null) =>
        SendAsync(HttpMethod.Put, path, Content(body), IfMatch(ifMatch));

    public Task<ApiAnswer> PatchAsync(string path, object body, string? ifMatch) =>
        SendAsync(HttpMethod.Patch, path, Content(body), IfMatch(ifMatch));

    /// <summary>Sends a file as its body.</summary>
    public Task<ApiAnswer> UploadAsync(
        string path, byte[] file, string mediaType = Pdf, string fileName = "bill.pdf", HttpMethod? method = null)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"attachment; filename=\"{fileName}\"");
        return SendAsync(method ?? HttpMethod.Put, path, content);
    }

    /// <summary>Sends a text as it stands.</summary>
    public Task<ApiAnswer> SendTextAsync(HttpMethod method, string path, string text, string mediaType = Json, string? ifMatch = null) =>
        SendAsync(method, path, Bytes(Encoding.UTF8.GetBytes(text), mediaType), IfMatch(ifMatch));

    public Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, Action<HttpRequestHeaders>? headers = null) =>
        SendAsync(method, new Uri(path, UriKind.RelativeOrAbsolute), content, headers);

    public async Task<ApiAnswer> SendAsync(
        HttpMethod method, Uri path, HttpContent? content = null, Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (Language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", Language);
        headers?.Invoke(request.Headers);
        using var response = await http.SendAsync(request);
        return new ApiAnswer(
            $"{method} {path}", (int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), Headers(response));
    }

    /// <summary>Every page's items of a list.</summary>
    public async Task<List<JsonNode>> ListAsync(string path)
    {
        var items = new List<JsonNode>();
        for (var next = path; next is not null;)
        {
            var page = (await GetAsync(next)).Expect(200).Json;
            items.AddRange(page["items"]!.AsArray().Select(i => i!));
            next = (string?)page["nextLink"];
        }

        return items;
    }

    public static ByteArrayContent Bytes(byte[] body, string? mediaType)
    {
        var content = new ByteArrayContent(body);
        if (mediaType is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    private static ByteArrayContent Content(object body) => Bytes(
        Encoding.UTF8.GetBytes(body is JsonNode node ? node.ToJsonString() : System.Text.Json.JsonSerializer.Serialize(body)), Json);

    private static Action<HttpRequestHeaders> IfMatch(string? tag) => headers =>
    {
        if (tag is not null)
            headers.TryAddWithoutValidation("If-Match", tag);
    };

    private static Dictionary<string, string> Headers(HttpResponseMessage response) => response.Headers
        .Concat(response.Content.Headers)
        .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
}
