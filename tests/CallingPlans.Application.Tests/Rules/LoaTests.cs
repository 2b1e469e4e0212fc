using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>The letter of authorization: its form, its signature, and what becomes of an order that waits for it.</summary>
public sealed class LoaTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("US", "sign", true)]
    [InlineData("US", "upload", false)]
    [InlineData("DE", "sign", false)]
    [InlineData("DE", "upload", true)]
    public async Task AMarketTakesItsOwnFormOfTheLoaOnly(string market, string form, bool taken)
    {
        var order = app.Store((market == "US" ? UsOrder() : GermanOrder()) with { Loa = null });

        var failure = form == "sign"
            ? (await app.SignAsync(order)).Failure
            : (await app.UploadAsync(order, DocumentKind.Loa)).Failure;

        Assert.Equal(taken ? null : ErrorCode.NotOfferedInMarket, failure?.Errors[0].Code);
        Assert.Equal(
            !taken ? LoaStatus.Missing : form == "sign" ? LoaStatus.Signed : LoaStatus.Uploaded, app.Now(order).LoaStatus);
    }

    [Theory]
    [InlineData("Robin Counts", "CFO", true, null)]
    [InlineData(" ", "CFO", true, "/name")]
    [InlineData("Robin Counts", null, true, "/title")]
    [InlineData("Robin Counts", "CFO", false, "/consent")]
    [InlineData("Robin Counts", "CFO", null, "/consent")]
    public async Task ASignatureHasNameTitleAndConsent(string? name, string? title, bool? consent, string? missing)
    {
        var order = app.Store(UsOrder() with { Loa = null });

        var result = await app.SignAsync(order, new SignatureInput { Name = name, Title = title, Consent = consent });

        Assert.Equal(missing, result.Failure?.Errors.Single().Field);
        Assert.Equal(missing is null ? 1 : 0, app.Blobs.Names.Count);
    }

    [Theory]
    [InlineData("Contoso Voice", "1 Contoso Way", "porting@contoso.example")]
    [InlineData("Contoso Numbers", "", "")]
    public async Task TheLoaAuthorisesTheConfiguredOperator(string name, string address, string contact)
    {
        using var configured = new FakeApp(("Operator:Name", name), ("Operator:Address", address), ("Operator:Contact", contact));

        await configured.SignAsync(configured.Store(UsOrder() with { Loa = null }));

        var letter = Assert.Single(configured.Documents.Written);
        Assert.Equal((name, address, contact), (letter.OperatorName, letter.OperatorAddress, letter.OperatorContact));
    }

    [Theory]
    [InlineData("US", OrderStage.Draft)]
    [InlineData("DE", OrderStage.AwaitingLoa)]
    public async Task AMissingLoaRefusesTheSubmissionOrTheOrderWaitsForIt(string market, OrderStage stage)
    {
        var order = app.Store((market == "US" ? UsOrder() : GermanOrder()) with { Loa = null });

        var submission = (await app.SubmitAsync(order)).Value;

        Assert.Equal(stage, app.Now(order).Stage);
        Assert.Equal(stage == OrderStage.Draft ? [ErrorCode.LoaMissing] : [], submission.Errors.Select(e => e.Code));
        Assert.Equal(
            [stage == OrderStage.Draft ? MailTemplates.PreliminaryCheckFailed : MailTemplates.LoaNeeded],
            app.Orders.TemplatesOf(order.Ref));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "LoaReminder 1")]
    [InlineData(6, "LoaReminder 1", "LoaReminder 2")]
    [InlineData(13, "LoaReminder 1", "LoaReminder 2", "LoaReminder 3")]
    [InlineData(29, "LoaReminder 1", "LoaReminder 2", "LoaReminder 3", "LoaReminder 4")]
    [InlineData(40, "LoaReminder 1", "LoaReminder 2", "LoaReminder 3", "LoaReminder 4", "LoaExpiry 1")]
    public async Task AfterAnyTimeEachReminderWasSentOnceAndTheWaitEndsAfterThirtyDays(int days, params string[] expected)
    {
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingLoa));
        app.Time.Advance(TimeSpan.FromDays(days));

        var met = await app.MeetAllDueAsync(order);

        Assert.Equal(expected, met.Select(d => $"{d.Kind} {d.Number}"));
        Assert.Equal(
            expected.Select(e => e.StartsWith("LoaExpiry", StringComparison.Ordinal) ? MailTemplates.LoaExpired : MailTemplates.LoaReminder),
            app.Orders.TemplatesOf(order.Ref).Where(t => t != MailTemplates.BillStale));
        Assert.Equal(days > 30 ? PortOrderStatus.Cancelled : PortOrderStatus.Pending, app.Now(order).Status);
        Assert.Equal(days > 30 ? 0 : 1, app.Registry.HeldBy(order.Ref).Count);
    }

    [Theory]
    [InlineData(0, OrderStage.DeskReview)]
    [InlineData(20, OrderStage.DeskReview)]
    [InlineData(21, OrderStage.AwaitingBill)]
    public async Task ABillThatGrewTooOldWhileTheLoaWasAwaitedIsAskedForAnew(int days, OrderStage stage)
    {
        // The bill is of the twentieth of February, the order of the second of March.
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingLoa));
        app.Time.Advance(TimeSpan.FromDays(days));

        await app.UploadAsync(order, DocumentKind.Loa);

        Assert.Equal(stage, app.Now(order).Stage);
        Assert.Equal(
            stage == OrderStage.AwaitingBill ? [MailTemplates.BillStale] : [], app.Orders.TemplatesOf(order.Ref));
        Assert.True((await app.UploadAsync(app.Now(order), DocumentKind.Bill)).Succeeded);
        Assert.Equal(OrderStage.DeskReview, app.Now(order).Stage);
    }

    [Theory]
    [InlineData(0, PortOrderDeadlineKind.LoaReminder, 1, 1)]
    [InlineData(1, PortOrderDeadlineKind.LoaReminder, 2, 3)]
    [InlineData(2, PortOrderDeadlineKind.LoaReminder, 3, 7)]
    [InlineData(3, PortOrderDeadlineKind.LoaReminder, 4, 14)]
    [InlineData(4, PortOrderDeadlineKind.LoaExpiry, 1, 30)]
    public void RemindersGoOutAfterOneThreeSevenAndFourteenDays(int sent, PortOrderDeadlineKind kind, int number, int days)
    {
        var order = GermanOrder().In(OrderStage.AwaitingLoa) with { Reminders = new ReminderCounts(Loa: sent) };

        Assert.Equal(new PortOrderDeadline(kind, number, Given.Now.AddDays(days).UtcDateTime), app.Get<PortOrderDeadlines>().Next(order));
    }

    [Fact]
    public async Task ASignatureKeepsWhoWhenAndWhereFromWithItsLetter()
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102") with { Loa = null });

        await app.SignAsync(order);

        var now = app.Now(order);
        var loa = now.Loa!;
        Assert.Equal(
            (LoaStatus.Signed, "Robin Counts", "CFO", Given.Now, "192.0.2.7"),
            (loa.Status, loa.SignedBy, loa.Title, loa.SignedAt, loa.SignedFrom));
        Assert.Equal(now.Numbers.Select(n => n.Number), loa.Numbers);
        Assert.Equal(loa.DocumentId, now.LatestDocument(DocumentKind.Loa)!.Id);
        Assert.Equal("Contoso Voice", Assert.Single(app.Documents.Written).OperatorName);
        app.Journal.AssertOrder("blobs.put", "orders.save");
    }
}
