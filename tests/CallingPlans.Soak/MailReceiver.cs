using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Soak;

/// <summary>In place of SendGrid: takes mails, is away now and then, and sometimes takes one and says nothing.</summary>
internal sealed class MailReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Id, DateTimeOffset At)> taken = new();

    private MailReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public string Url => app.Urls.Single();

    /// <summary>Whether it answers 503.</summary>
    public bool IsAway { get; set; }

    /// <summary>Whether it takes mails and cuts the connection before it answers.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>The ids of the mails that came, each time that they came.</summary>
    public IReadOnlyCollection<(string Id, DateTimeOffset At)> Taken => taken;

    public static async Task<MailReceiver> StartAsync()
    {
        var receiver = new MailReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var mail = await JsonNode.ParseAsync(context.Request.Body);
        if (IsAway)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var id = (string?)mail?["custom_args"]?["message_id"] ?? (string?)mail?["personalizations"]?[0]?["custom_args"]?["message_id"] ?? "unknown";
        taken.Enqueue((id, TimeProvider.System.GetUtcNow()));
        if (LosesAnswers)
            context.Abort();
        else
            context.Response.StatusCode = StatusCodes.Status202Accepted;
    }
}
