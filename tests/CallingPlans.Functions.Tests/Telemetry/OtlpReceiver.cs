using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Tests.Telemetry;

/// <summary>Takes what is sent by OTLP over HTTP, and keeps the paths.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly ConcurrentQueue<string> paths = new();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        web = builder.Build();
        web.Run(context =>
        {
            paths.Enqueue(context.Request.Path);
            context.Response.StatusCode = StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
    }

    public string Address => web.Urls.Single();

    public IReadOnlyCollection<string> Paths => paths;

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver.web.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
