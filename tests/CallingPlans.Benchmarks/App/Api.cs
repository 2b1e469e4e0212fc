using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CallingPlans.Benchmarks.App;

/// <summary>A signed-in caller of the app. Whatever is not a success ends the run, with what the app said.</summary>
internal sealed class Api(HttpClient http, string token)
{
    public static async Task<Api> SignInAsync(HttpClient http, object claims)
    {
        using var answer = await http.PostAsJsonAsync("/api/dev/token", claims);
        answer.EnsureSuccessStatusCode();
        return new Api(http, (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["token"]!);
    }

    public Task<JsonNode> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<JsonNode> PostAsync(string path, JsonNode? body = null) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    public Task<JsonNode> UploadAsync(HttpMethod method, string path, byte[] file, string mediaType)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"file\"");
        return SendAsync(method, path, content);
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{method} {path} was answered with {(int)answer.StatusCode}: {text}");
    }
}
