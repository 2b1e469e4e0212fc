using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using CallingPlans.Application.Abstractions.Webhooks;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Infrastructure.Webhooks;

/// <inheritdoc cref="IWebhookCaller"/>
/// <remarks>
/// Every call has a connection of its own: one that is kept would lead to an address that was checked some time ago.
/// Neither a proxy, nor cookies, nor the trace of the order go along.
/// </remarks>
internal sealed class HttpWebhookCaller : IWebhookCaller, IDisposable
{
    /// <summary>Everything together: name, connection, TLS, answer.</summary>
    public static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(15);

    /// <summary>At creation, where somebody waits for the answer.</summary>
    private static readonly TimeSpan CheckLimit = TimeSpan.FromSeconds(5);

    /// <summary>So much of an answer is read, and thrown away, before the connection is closed.</summary>
    private const int MostOfAnswer = 4096;

    private static readonly TimeSpan DiscardLimit = TimeSpan.FromSeconds(2);

    private const int KiloBytesOfHeaders = 16;
    private static readonly HttpRequestOptionsKey<WebhookAddress> Address = new("webhook-address");
    private static readonly ProductInfoHeaderValue Product = new("CallingPlans-Webhooks", "1");

    private readonly WebhookNetwork network;
    private readonly TimeSpan limit;
    private readonly HttpClient http;

    public HttpWebhookCaller(WebhookNetwork network)
        : this(network, CallLimit)
    {
    }

    /// <param name="limit">In place of <see cref="CallLimit"/>.</param>
    public HttpWebhookCaller(WebhookNetwork network, TimeSpan limit)
    {
        this.network = network;
        this.limit = limit;
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = KiloBytesOfHeaders,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task<bool> IsAllowedAsync(WebhookAddress address, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(CheckLimit);
        try
        {
            await network.CheckAsync(address, limited.Token);
            return true;
        }
        catch (WebhookUnreachableException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody knows the name in time: what cannot be checked is not allowed.
            return false;
        }
    }

    public async Task<WebhookAnswer> PostAsync(WebhookCall call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        using var request = Request(call);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token);
            limited.CancelAfter(DiscardLimit);
            await DiscardAsync(response, limited.Token);
            return WebhookAnswer.Of((int)response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return WebhookAnswer.Of(DeliveryError.TimedOut);
        }
        catch (HttpRequestException failed)
        {
            return WebhookAnswer.Of(failed switch
            {
                { InnerException: WebhookUnreachableException unreachable } => unreachable.Error,
                { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } => DeliveryError.TlsFailed,
                _ => DeliveryError.ConnectionFailed,
            });
        }
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Request(WebhookCall call)
    {
        var seconds = call.At.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, call.Address.Url)
        {
            Content = new StringContent(call.Body, Encoding.UTF8, "application/json"),
        };
        request.Options.Set(Address, call.Address);
        request.Headers.UserAgent.Add(Product);
        request.Headers.Add("webhook-id", call.Id);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(call.Secret, call.Id, seconds, call.Body));
        return request;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        context.InitialRequestMessage.Options.TryGetValue(Address, out var address)
            ? await network.ConnectAsync(address, cancellation)
            : throw new InvalidOperationException("A request without an address that was checked.");

    /// <summary>The status is known; what else is said matters to nobody, nor that it breaks off.</summary>
    private static async Task DiscardAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var discarded = new byte[MostOfAnswer];
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            _ = await body.ReadAtLeastAsync(discarded, MostOfAnswer, throwOnEndOfStream: false, cancellation);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // As above.
        }
    }
}
