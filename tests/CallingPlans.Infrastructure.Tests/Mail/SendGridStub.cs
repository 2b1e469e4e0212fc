using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Infrastructure.Tests.Mail;

/// <summary>SendGrid's <c>POST /v3/mail/send</c> on a free loopback port.</summary>
public sealed class SendGridStub : IAsyncLifetime
{
    private readonly WebApplication app;

    public SendGridStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v3/mail/send", async (HttpContext context) =>
        {
            Authorization = context.Request.Headers.Authorization;
            Body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
            if (Hang)
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            context.Response.StatusCode = Status;
        });
    }

    public int Status { get; set; } = StatusCodes.Status202Accepted;

    public bool Hang { get; set; }

    public string? Authorization { get; private set; }

    public JsonElement Body { get; private set; }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();
}
