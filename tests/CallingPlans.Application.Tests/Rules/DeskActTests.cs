using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Desk.Approve;
using CallingPlans.Application.Desk.Documents;
using CallingPlans.Application.Desk.Foc;
using CallingPlans.Application.Desk.Notes;
using CallingPlans.Application.Desk.Reject;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>What the porting desk does with a port order.</summary>
public sealed class DeskActTests : IDisposable
{
    private readonly FakeApp app = new();

    public static TheoryData<string> Codes => [.. RejectionCatalog.All.Select(rejection => rejection.Code)];

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(0, OrderStage.SendingToCarrier)]
    [InlineData(20, OrderStage.SendingToCarrier)]
    [InlineData(21, OrderStage.AwaitingBill)]
    public async Task AnApprovedOrderGoesToTheCarrierUnlessItsBillGrewTooOld(int daysInReview, OrderStage stage)
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(OrderStage.DeskReview));
        app.Time.Advance(TimeSpan.FromDays(daysInReview));

        await app.Get<ApproveOrder>().RunAsync(Given.Desk, order.Ref, new ApprovalInput(), default);

        Assert.Equal((stage, true), (app.Now(order).Stage, app.Now(order).DeskApproved));
    }

    [Theory]
    [InlineData("DE", OrderStage.DeskReview, OrderStage.AwaitingDocuments, null)]
    [InlineData("DE", OrderStage.AwaitingDocuments, OrderStage.AwaitingDocuments, null)]
    [InlineData("DE", OrderStage.AwaitingFoc, OrderStage.AwaitingFoc, ErrorCode.StateConflict)]
    [InlineData("US", OrderStage.DeskReview, OrderStage.DeskReview, ErrorCode.NotOfferedInMarket)]
    public async Task TheDeskAsksForDocumentsBeforeTheCarrierWhereTheMarketHasThem(
        string market, OrderStage before, OrderStage after, string? code)
    {
        var order = app.Store((market == "DE" ? GermanOrder() : UsOrder()).WithLoa(LoaStatus.Uploaded).In(before));
        var input = new DocumentRequestsInput { Documents = [new RequestedDocumentInput { Name = "Passport" }] };

        var result = await app.Get<RequestDocuments>().RunAsync(Given.Desk, order, input, default);

        Assert.Equal((after, code), (app.Now(order).Stage, result.Failure?.Errors[0].Code));
        Assert.Equal(code is null ? [MailTemplates.DocumentsRequested] : [], app.Orders.TemplatesOf(order.Ref));
    }

    [Theory]
    [InlineData(OrderStage.AwaitingFoc, null, "2026-03-12T13:00:00Z", MailTemplates.FocReceived)]
    [InlineData(OrderStage.AwaitingFoc, "14:30", "2026-03-12T18:30:00Z", MailTemplates.FocReceived)]
    [InlineData(OrderStage.AwaitingPort, "14:30", "2026-03-12T18:30:00Z", MailTemplates.FocChanged)]
    [InlineData(OrderStage.PortOverdue, null, "2026-03-12T13:00:00Z", MailTemplates.FocChanged)]
    public async Task TheDeskSetsOrChangesTheFocAtNineUnlessItSaysATime(OrderStage stage, string? time, string at, string mail)
    {
        var order = app.Store(UsOrder().In(stage));
        var input = new FocInput { Date = new DateOnly(2026, 3, 12), Time = time is null ? null : TimeOnly.Parse(time) };

        await app.Get<SetFoc>().RunAsync(Given.Desk, order, input, default);

        var now = app.Now(order);
        Assert.Equal((PortOrderStatus.FocReceived, OrderStage.AwaitingPort), (now.Status, now.Stage));
        Assert.Equal((DateTimeOffset.Parse(at), DateTimeOffset.Parse(at)), (now.Foc!.At, now.FocToTell));
        Assert.Equal([mail], app.Orders.TemplatesOf(order.Ref));
    }

    [Theory]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-03-01", "/date")]
    [InlineData(null, "/date")]
    public async Task AFocOfTheDeskIsNotInThePast(string? date, string? invalid)
    {
        var input = new FocInput { Date = date is null ? null : DateOnly.Parse(date), Time = new TimeOnly(16, 0) };

        var result = await app.Get<SetFoc>().RunAsync(Given.Desk, app.Store(UsOrder().In(OrderStage.AwaitingFoc)), input, default);

        Assert.Equal(invalid, result.Failure?.Errors.Single().Field);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task TheDeskRejectsWithAnyOfTheNineteenReasons(string code)
    {
        var order = app.Store(GermanOrder().In(OrderStage.DeskReview));
        var input = new RejectionInput { Errors = [new RejectionErrorInput { Code = code }] };

        await app.Get<RejectOrder>().RunAsync(Given.Desk, order, input, default);

        Assert.Equal((PortOrderStatus.Rejected, code), (app.Now(order).Status, Assert.Single(app.Now(order).Errors).Code));
        Assert.Equal([MailTemplates.OrderRejected], app.Orders.TemplatesOf(order.Ref));
    }

    [Theory]
    [InlineData(Role.CustomerAdmin, "seen")]
    [InlineData(Role.PartnerAdmin, "seen")]
    [InlineData(Role.PortingDesk, "hidden", "unsaid", "seen")]
    public async Task ANoteOfTheDeskIsShownToThoseItIsFor(Role role, params string[] texts)
    {
        var order = app.Store(UsOrder());
        foreach (var (text, visible) in new (string, bool?)[] { ("hidden", false), ("unsaid", null), ("seen", true) })
        {
            await app.Get<AddNote>().RunAsync(
                Given.Desk, order.Ref, new NoteInput { Text = text, VisibleToCustomer = visible }, default);
        }

        var page = await app.Get<ReadTimeline>().RunAsync(order.Ref, role, new PageRequest(50), default);

        Assert.Equal(texts, page.Items.Select(e => e.Detail));
        Assert.All(page.Items, e => Assert.Equal((OrderEventKind.Note, "Dana"), (e.Kind, e.Actor)));
    }
}
