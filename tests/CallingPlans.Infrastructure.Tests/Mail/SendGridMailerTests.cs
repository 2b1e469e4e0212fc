using System.Text.Json;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Infrastructure.Mail;
using CallingPlans.Infrastructure.Mail.Sending;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Tests.Mail;

public sealed class SendGridMailerTests : IAsyncLifetime, IDisposable
{
    private static readonly MailMessage Message = new(
        "mail-1", ["avery@contoso.example", "sam@contoso.example"], "Port date confirmed", "<p>Hello</p>", "Hello",
        [new MailAttachment("port.ics", "text/calendar", [1, 2, 3])], "order1", MailTemplates.FocReceived, "en");

    private readonly SendGridStub stub = new();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public Task InitializeAsync() => stub.InitializeAsync();

    public Task DisposeAsync() => stub.DisposeAsync();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Send_Accepted_PostsTheMailOnceForEachRecipientWithItsId()
    {
        await Mailer().SendAsync(Message, default);

        Assert.Equal("Bearer SG.key", stub.Authorization);
        Assert.Equal("Port date confirmed", stub.Body.GetProperty("subject").GetString());
        Assert.Equal("ports@contoso.example", stub.Body.GetProperty("from").GetProperty("email").GetString());
        Assert.Equal("mail-1", stub.Body.GetProperty("custom_args").GetProperty("message_id").GetString());
        Assert.Equal(
            ["avery@contoso.example", "sam@contoso.example"],
            stub.Body.GetProperty("personalizations").EnumerateArray()
                .Select(p => Assert.Single(p.GetProperty("to").EnumerateArray()).GetProperty("email").GetString()!));
        Assert.Equal(
            [("text/plain", "Hello"), ("text/html", "<p>Hello</p>")],
            stub.Body.GetProperty("content").EnumerateArray()
                .Select(c => (c.GetProperty("type").GetString()!, c.GetProperty("value").GetString()!)));
        var file = Assert.Single(stub.Body.GetProperty("attachments").EnumerateArray());
        Assert.Equal("AQID", file.GetProperty("content").GetString());
        Assert.Equal(JsonValueKind.False, stub.Body.GetProperty("tracking_settings")
            .GetProperty("click_tracking").GetProperty("enable").ValueKind);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    public async Task Send_TheMailIsAtFault_IsRefused(int status)
    {
        stub.Status = status;
        await Assert.ThrowsAsync<MailRefusedException>(() => Mailer().SendAsync(Message, default));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Send_TheMailIsNotAtFault_IsToBeTriedAgain(int status)
    {
        stub.Status = status;
        await Assert.ThrowsAsync<MailUnavailableException>(() => Mailer().SendAsync(Message, default));
    }

    [Fact]
    public async Task Send_NobodyListens_IsToBeTriedAgain() =>
        await Assert.ThrowsAsync<MailUnavailableException>(() => Mailer("http://127.0.0.1:1").SendAsync(Message, default));

    [Fact]
    public async Task Send_NoAnswerInTime_IsToBeTriedAgain()
    {
        stub.Hang = true;
        http.Timeout = TimeSpan.FromMilliseconds(300);
        await Assert.ThrowsAsync<MailUnavailableException>(() => Mailer().SendAsync(Message, default));
    }

    [Fact]
    public async Task Send_TheCallerGivesUp_IsCancelled()
    {
        stub.Hang = true;
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mailer().SendAsync(Message, caller.Token));
    }

    private SendGridMailer Mailer(string? host = null) => new(
        http,
        Options.Create(new SendGridOptions { ApiKey = "SG.key", Host = host ?? stub.Address }),
        Options.Create(new MailOptions { From = "ports@contoso.example" }));
}
