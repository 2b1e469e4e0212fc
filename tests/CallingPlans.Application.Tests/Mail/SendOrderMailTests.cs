using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Mail;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Mail;

public sealed class SendOrderMailTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_MailThatWaits_IsSentThenToldAndSentOnce()
    {
        var (order, mail) = await WaitingAsync();

        await app.Get<SendOrderMail>().RunAsync(order.Ref, mail, default);
        await app.Get<SendOrderMail>().RunAsync(order.Ref, mail, default);

        app.Journal.AssertOrder("mail.send", "orders.mailCompleted");
        Assert.Equal(mail, Assert.Single(app.Mail.Sent).Id);
        Assert.Empty(app.Orders.MailsOf(order.Ref));
        var told = Assert.Single(app.Orders.EventsOf(order.Ref), e => e.Kind == OrderEventKind.MailSent);
        Assert.DoesNotContain("@", told.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ProviderIsDown_LeavesTheMailWaiting()
    {
        var (order, mail) = await WaitingAsync();
        app.Mail.Fault = new MailUnavailableException("429");

        await Assert.ThrowsAsync<MailUnavailableException>(() => app.Get<SendOrderMail>().RunAsync(order.Ref, mail, default));

        Assert.Single(app.Orders.MailsOf(order.Ref));
    }

    [Fact]
    public async Task GiveUpAsync_Repeated_TellsTheTimelineOnce()
    {
        var (order, mail) = await WaitingAsync();

        await app.Get<SendOrderMail>().GiveUpAsync(order.Ref, mail, "refused", default);
        await app.Get<SendOrderMail>().GiveUpAsync(order.Ref, mail, "refused", default);

        Assert.Empty(app.Mail.Sent);
        Assert.Contains("refused", Assert.Single(app.Orders.EventsOf(order.Ref), e => e.Kind == OrderEventKind.Alarm).Detail, StringComparison.Ordinal);
    }

    private async Task<(PortOrder Order, string Mail)> WaitingAsync()
    {
        var order = app.Store(UsOrder() with { AdditionalEmails = ["pat@contoso.example", "TELECOM@contoso.example"] });
        var written = await app.Get<PortOrderWriter>().ChangeAsync(
            order.Ref,
            "note",
            "Robin",
            change =>
            {
                change.AddMail(MailTemplates.OrderSubmitted);
                return (Application.Results.Failure?)null;
            },
            default);
        Assert.Equal(
            ["telecom@contoso.example", "pat@contoso.example"], Assert.Single(app.Orders.MailsOf(order.Ref)).To);
        return (order, Assert.Single(written.Value.Waiting).Id);
    }
}
