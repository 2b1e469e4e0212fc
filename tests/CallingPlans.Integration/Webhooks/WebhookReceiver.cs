using System.Collections.Concurrent;
using CallingPlans.Integration.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Integration.Webhooks;

/// <summary>A customer's receiver on this machine. Each path answers as the test says, 200 where it says nothing.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ReceivedMessage> messages = new();
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> answers = new();

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(ReceiveAsync);
    }

    public IReadOnlyList<ReceivedMessage> Messages => [.. messages];

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public string Url(string path) => app.Urls.Single() + path;

    public void Answer(string path, int status, string? location = null) => Answer(path, context =>
    {
        context.Response.StatusCode = status;
        if (location is not null)
            context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public void Answer(string path, Func<HttpContext, Task> answer) => answers[path] = answer;

    /// <summary>What came to a path, as it came.</summary>
    public List<ReceivedMessage> At(string path) => [.. Messages.Where(m => m.Path == path)];

    /// <summary>Each message of an order at a path once, in the order of the changes.</summary>
    public List<ReceivedMessage> Of(string path, string orderId) =>
        [.. At(path).Where(m => m.OrderId == orderId).DistinctBy(m => m.Id).OrderBy(m => m.At).ThenBy(m => Array.IndexOf(Order, m.Type))];

    public Task<List<ReceivedMessage>> UntilAsync(string path, Func<List<ReceivedMessage>, bool> isGood) => Poll.UntilAsync(
        () => Task.FromResult(At(path)), isGood, got => Task.FromResult(string.Join('\n', got.Select(m => $"{m.OrderId} {m.Told}"))));

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private static readonly string[] Order =
        ["order.status_changed", "order.rejected", "order.foc_received", "order.completed", "order.needs_action"];

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        messages.Enqueue(new ReceivedMessage(
            context.Request.Path,
            context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()),
            await reader.ReadToEndAsync()));
        if (answers.TryGetValue(context.Request.Path, out var answer))
            await answer(context);
    }
}
