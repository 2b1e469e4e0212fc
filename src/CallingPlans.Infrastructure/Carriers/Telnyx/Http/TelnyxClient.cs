using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Http;

/// <summary>
/// Calls Telnyx and answers what it says: a refusal as <see cref="CarrierRefusedException"/>, silence and overload as
/// <see cref="CarrierUnavailableException"/>. What is sent never stands in an exception.
/// </summary>
internal sealed class TelnyxClient(HttpClient http)
{
    /// <summary>The most that a list answers at once.</summary>
    internal const int PageSize = 250;

    /// <summary>Of an error; more than that is no error of Telnyx'.</summary>
    private const int MaxErrorLength = 64 * 1024;

    internal Task<T> GetAsync<T>(string path, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Get, path, content: null, cancellation);

    /// <summary>The resource; null where there is none.</summary>
    internal async Task<T?> FindAsync<T>(string path, CancellationToken cancellation)
        where T : class
    {
        using var answer = await SendAsync(HttpMethod.Get, path, content: null, cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync<T>(answer, cancellation);
    }

    /// <summary>All of a list, a page at a time as they are asked for.</summary>
    /// <param name="path">With its filters, without a page.</param>
    internal async IAsyncEnumerable<T> ListAsync<T>(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var separator = path.Contains('?') ? '&' : '?';
        int number = 0, pages;
        do
        {
            number++;
            using var answer = await SendAsync(
                HttpMethod.Get, $"{path}{separator}page[number]={number}&page[size]={PageSize}", content: null, cancellation);
            var page = await ReadEnvelopeAsync<IReadOnlyList<T>>(answer, cancellation);
            foreach (var item in page.Data ?? [])
                yield return item;
            pages = page.Meta?.TotalPages ?? 1;
        }
        while (number < pages);
    }

    internal Task<T> PostAsync<T>(string path, object? body, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Post, path, JsonOf(body), cancellation);

    internal Task<T> PostAsync<T>(string path, HttpContent content, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Post, path, content, cancellation);

    internal Task<T> PatchAsync<T>(string path, object body, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Patch, path, JsonOf(body), cancellation);

    /// <summary>Deletes the resource. One that is not there any more does no harm.</summary>
    internal async Task DeleteAsync(string path, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Delete, path, content: null, cancellation);
        if (answer.StatusCode != HttpStatusCode.NotFound)
            await EnsureAsync(answer, cancellation);
    }

    private static JsonContent? JsonOf(object? body) =>
        body is null ? null : JsonContent.Create(body, body.GetType(), options: TelnyxJson.Options);

    private async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var answer = await SendAsync(method, path, content, cancellation);
        return await ReadAsync<T>(answer, cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (BrokenCircuitException broken)
        {
            throw Silent(broken, broken.RetryAfter);
        }
        catch (Exception silent) when (
            silent is HttpRequestException or TimeoutRejectedException or IOException
            || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw Silent(silent, retryAfter: null);
        }
    }

    private static CarrierUnavailableException Silent(Exception cause, TimeSpan? retryAfter) => retryAfter is { } wait
        ? new CarrierUnavailableException("Telnyx does not answer.", cause) { RetryAfter = wait }
        : new CarrierUnavailableException("Telnyx does not answer.", cause);

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation) =>
        (await ReadEnvelopeAsync<T>(answer, cancellation)).Data
        ?? throw new CarrierUnavailableException($"Telnyx answered {(int)answer.StatusCode} without data.");

    private static async Task<TelnyxAnswer<T>> ReadEnvelopeAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await EnsureAsync(answer, cancellation);
        try
        {
            return await answer.Content.ReadFromJsonAsync<TelnyxAnswer<T>>(TelnyxJson.Options, cancellation) ?? new(default, null);
        }
        catch (JsonException notJson)
        {
            throw new CarrierUnavailableException($"Telnyx answered {(int)answer.StatusCode} with something else than it should.", notJson);
        }
    }

    private static async Task EnsureAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
            return;
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        throw TelnyxRefusal.Of(
            answer.StatusCode, body.Length > MaxErrorLength ? string.Empty : body, TelnyxRateLimit.WaitOf(answer.Headers));
    }
}
