using System.Diagnostics;
using System.Text;
using CallingPlans.Application.Abstractions.Webhooks;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Infrastructure.Webhooks;

namespace CallingPlans.Infrastructure.Tests.Webhooks;

public sealed class HttpWebhookCallerTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Body = """{"type":"order.completed"}""";
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1_772_000_000);

    [Fact]
    public async Task PostAsync_Message_IsSignedAndSaysNothingElse()
    {
        await using var receiver = new Receiver(Ok);
        using var trace = new Activity("order").Start();

        Assert.Equal(WebhookAnswer.Of(200), await PostAsync(receiver));

        var lines = receiver.Request.Split("\r\n");
        Assert.Equal("POST /orders?key=1 HTTP/1.1", lines[0]);
        Assert.Contains("webhook-id: msg_1", lines);
        Assert.Contains("webhook-timestamp: 1772000000", lines);
        Assert.Contains($"webhook-signature: {WebhookSignature.Of(Secret, "msg_1", 1_772_000_000, Body)}", lines);
        Assert.Contains("Content-Type: application/json; charset=utf-8", lines);
        Assert.Equal(Body, lines[^1]);
        Assert.DoesNotContain("traceparent", receiver.Request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cookie", receiver.Request, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task PostAsync_Redirect_IsNotFollowed(int status)
    {
        await using var elsewhere = new Receiver(Ok);
        await using var receiver = new Receiver(
            $"HTTP/1.1 {status} Elsewhere\r\nLocation: http://127.0.0.1:{elsewhere.Port}/\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(WebhookAnswer.Of(status), await PostAsync(receiver));

        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task PostAsync_Twice_TakesAnotherConnection()
    {
        await using var receiver = new Receiver("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n");
        using var caller = Caller();

        await PostAsync(receiver, caller);
        await PostAsync(receiver, caller);

        Assert.Equal(2, receiver.Connections);
    }

    [Fact]
    public async Task PostAsync_AnswerWithoutEnd_ReadsItsBeginningOnly()
    {
        Receiver? endless = null;
        await using var receiver = new Receiver(async (stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"), token);
            var chunk = new byte[16 * 1024];
            while (true)
            {
                await stream.WriteAsync(chunk, token);
                endless!.Written += chunk.Length;
            }
        });
        endless = receiver;

        Assert.Equal(WebhookAnswer.Of(200), await PostAsync(receiver));

        // What lies in the buffers of the machine was written, not read.
        Assert.InRange(receiver.Written, 0, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task PostAsync_NoAnswer_TimesOut()
    {
        await using var receiver = new Receiver((_, token) => Task.Delay(Timeout.Infinite, token));
        using var caller = Caller(TimeSpan.FromMilliseconds(300));

        Assert.Equal(WebhookAnswer.Of(DeliveryError.TimedOut), await PostAsync(receiver, caller));
    }

    [Fact]
    public async Task PostAsync_HeadersWithoutEnd_IsNoAnswer()
    {
        await using var receiver = new Receiver(async (stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n"), token);
            var line = Encoding.ASCII.GetBytes($"X-More: {new string('a', 1000)}\r\n");
            while (true)
                await stream.WriteAsync(line, token);
        });

        Assert.Equal(WebhookAnswer.Of(DeliveryError.ConnectionFailed), await PostAsync(receiver));
    }

    [Fact]
    public async Task PostAsync_NothingHttp_IsNoAnswer()
    {
        await using var receiver = new Receiver("220 mail.contoso.example ESMTP\r\n");

        Assert.Equal(WebhookAnswer.Of(DeliveryError.ConnectionFailed), await PostAsync(receiver));
    }

    [Fact]
    public async Task PostAsync_NobodyListens_IsNoConnection()
    {
        var receiver = new Receiver(Ok);
        var port = receiver.Port;
        await receiver.DisposeAsync();
        using var caller = Caller();

        Assert.Equal(WebhookAnswer.Of(DeliveryError.ConnectionFailed), await caller.PostAsync(Call($"http://127.0.0.1:{port}/"), default));
    }

    [Fact]
    public async Task PostAsync_AppStops_IsNoOutcome()
    {
        await using var receiver = new Receiver((_, token) => Task.Delay(Timeout.Infinite, token));
        using var caller = Caller();
        using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => caller.PostAsync(Call($"http://127.0.0.1:{receiver.Port}/"), stopping.Token));
    }

    [Fact]
    public void CallLimit_IsAsDocumented() => Assert.Equal(TimeSpan.FromSeconds(15), HttpWebhookCaller.CallLimit);

    private static HttpWebhookCaller Caller(TimeSpan? limit = null) =>
        new(new WebhookNetwork(new DnsResolver()), limit ?? HttpWebhookCaller.CallLimit);

    private static async Task<WebhookAnswer> PostAsync(Receiver receiver)
    {
        using var caller = Caller();
        return await PostAsync(receiver, caller);
    }

    private static Task<WebhookAnswer> PostAsync(Receiver receiver, HttpWebhookCaller caller) =>
        caller.PostAsync(Call($"http://127.0.0.1:{receiver.Port}/orders?key=1"), default);

    private static WebhookCall Call(string url)
    {
        Assert.True(WebhookAddress.TryParse(url, allowsLocal: true, out var address));
        return new WebhookCall(address!, Secret, "msg_1", At, Body);
    }
}
