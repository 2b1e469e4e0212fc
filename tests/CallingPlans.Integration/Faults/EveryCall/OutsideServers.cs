using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>The mail provider (SendGrid's <c>POST /v3/mail/send</c>) and a customer's receiver of webhooks, on a free port.</summary>
internal sealed class OutsideServers : IAsyncDisposable
{
    private const string Receiver = "/receiver";
    private readonly WebApplication app;
    private readonly ConcurrentQueue<JsonNode> mails = new();
    private readonly ConcurrentQueue<(string Id, JsonNode Body)> messages = new();

    private OutsideServers()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
    }

    public string Address => app.Urls.Single();

    public string ReceiverUrl => Address + Receiver;

    /// <param name="meet">What happens at a call of a kind with this text.</param>
    /// <param name="kill">Kills the app.</param>
    public static async Task<OutsideServers> StartAsync(Func<CallKind, string, string, FaultMode?> meet, Action kill)
    {
        var servers = new OutsideServers();
        servers.app.Run(async context =>
        {
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            var isMail = context.Request.Path != Receiver;
            var fault = meet(isMail ? CallKind.Mail : CallKind.Webhook, $"POST {context.Request.Path}", body);
            if (fault is FaultMode.KilledBefore)
                kill();
            if (fault is null or FaultMode.AnswerLost or FaultMode.KilledAfter)
                servers.Keep(isMail, context.Request, JsonNode.Parse(body)!);
            if (fault is FaultMode.KilledAfter)
                kill();
            if (fault is null or FaultMode.Refused)
                context.Response.StatusCode = fault is null ? StatusCodes.Status202Accepted : StatusCodes.Status503ServiceUnavailable;
            else
                context.Abort();
        });
        await servers.app.StartAsync();
        return servers;
    }

    /// <summary>Template and id of each mail of an order; a mail that came twice is there once.</summary>
    public IReadOnlyList<(string Template, string Id)> MailsOf(string orderId) =>
    [
        .. mails.Select(m => m["custom_args"] ?? m["personalizations"]![0]!["custom_args"]!)
            .Where(a => (string)a["order_id"]! == orderId)
            .Select(a => ((string)a["template"]!, (string)a["message_id"]!))
            .Distinct(),
    ];

    /// <summary>Type, status and stage of each message of an order; a message that came twice is there once.</summary>
    public IReadOnlyList<string> MessagesOf(string orderId) =>
    [
        .. messages.Where(m => (string)m.Body["data"]!["orderId"]! == orderId)
            .DistinctBy(m => m.Id)
            .Select(m => $"{m.Body["type"]} {m.Body["data"]!["status"]}/{m.Body["data"]!["stage"]}"),
    ];

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Keep(bool isMail, HttpRequest request, JsonNode body)
    {
        if (isMail)
            mails.Enqueue(body);
        else
            messages.Enqueue((request.Headers["webhook-id"].ToString(), body));
    }
}
