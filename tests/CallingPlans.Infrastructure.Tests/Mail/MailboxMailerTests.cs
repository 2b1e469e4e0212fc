using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Infrastructure.Blobs;
using CallingPlans.Infrastructure.Mail.Sending;
using CallingPlans.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Infrastructure.Tests.Mail;

public sealed class MailboxMailerTests : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 7, 13, 9, 0, 0, TimeSpan.Zero));
    private readonly TestStorage storage;
    private readonly MailboxMailer mailbox;

    public MailboxMailerTests(AzuriteFixture azurite)
    {
        storage = azurite.Create(clock);
        mailbox = new MailboxMailer(storage.Get<BlobContainers>(), clock);
    }

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Send_ThenList_GivesTheWholeMailBack()
    {
        var message = Message("m/1?#", "order1", "avery@contoso.example") with
        {
            Attachments = [new MailAttachment("a.ics", "text/calendar", [1, 2, 3])],
        };
        await mailbox.SendAsync(message, default);

        var item = Assert.Single((await mailbox.ListAsync(null, null, new PageRequest(50), default)).Items);
        Assert.Equal(clock.GetUtcNow(), item.SentAt);
        Assert.Equal(message with { To = [], Attachments = [] }, item.Message with { To = [], Attachments = [] });
        Assert.Equal(message.To, item.Message.To);
        Assert.Equal(message.Attachments[0].Content, Assert.Single(item.Message.Attachments).Content);
    }

    [Fact]
    public async Task Send_SameIdAgain_MakesNoSecondMail()
    {
        await mailbox.SendAsync(Message("m1", "order1"), default);
        var first = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromHours(1));
        await mailbox.SendAsync(Message("m1", "order1"), default);

        foreach (var order in new[] { null, "order1" })
        {
            var item = Assert.Single((await mailbox.ListAsync(order, null, new PageRequest(50), default)).Items);
            Assert.Equal(first, item.SentAt);
        }
    }

    [Fact]
    public async Task Send_ToSeveral_GivesEachItsOwn()
    {
        await mailbox.SendAsync(
            Message("m1", "order1") with { To = ["avery@contoso.example", "sam@contoso.example"] }, default);

        var items = (await mailbox.ListAsync("order1", null, new PageRequest(50), default)).Items;
        Assert.Equal(["avery@contoso.example", "sam@contoso.example"], items.Select(i => Assert.Single(i.Message.To)).Order());
    }

    [Fact]
    public async Task List_ByOrderAndRecipient_GivesThoseOnlyOldestFirst()
    {
        await SendAsync("z", "order1", "avery@contoso.example");
        await SendAsync("y", "order2", "Sam@Contoso.example");
        await SendAsync("a", "order1", "sam@contoso.example");

        Assert.Equal(["z", "y", "a"], await IdsAsync(null, null));
        Assert.Equal(["z", "a"], await IdsAsync("order1", null));
        Assert.Equal(["y", "a"], await IdsAsync(null, "SAM@contoso.example"));
        Assert.Equal(["a"], await IdsAsync("order1", "sam@contoso.EXAMPLE"));
        Assert.Empty(await IdsAsync("order", null));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("order1", null)]
    [InlineData(null, "sam@contoso.example")]
    public async Task List_InPages_GivesEachOnceInFullPages(string? order, string? to)
    {
        for (var i = 0; i < 5; i++)
        {
            await SendAsync($"m{i}", "order1", "sam@contoso.example");
            await SendAsync($"n{i}", order ?? "order2", to ?? "avery@contoso.example");
        }

        var ids = new List<string>();
        string? continuation = null;
        do
        {
            var page = await mailbox.ListAsync(order, to, new PageRequest(3, continuation), default);
            ids.AddRange(page.Items.Select(m => m.Message.Id));
            continuation = page.Continuation;
            Assert.True(continuation is null || page.Items.Count == 3);
        }
        while (continuation is not null);

        Assert.Equal(["m0", "n0", "m1", "n1", "m2", "n2", "m3", "n3", "m4", "n4"], ids);
    }

    private static MailMessage Message(string id, string order, string to = "avery@contoso.example") =>
        new(id, [to], "Subject", "<p>Text</p>", "Text", [], order, MailTemplates.OrderSubmitted, "en");

    private async Task SendAsync(string id, string order, string to)
    {
        await mailbox.SendAsync(Message(id, order, to), default);
        clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<IEnumerable<string>> IdsAsync(string? order, string? to) =>
        (await mailbox.ListAsync(order, to, new PageRequest(50), default)).Items.Select(m => m.Message.Id);
}
