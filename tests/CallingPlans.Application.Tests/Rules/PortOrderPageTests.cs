using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>What an order's page shows beside what was entered.</summary>
public sealed class PortOrderPageTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    // Monday the second of March, ten in New York and four in Berlin.
    [Theory]
    [InlineData("US", 1, OrderClass.Simple, "2026-03-03")]
    [InlineData("US", 2, OrderClass.Standard, "2026-03-06")]
    [InlineData("US", 51, OrderClass.Project, "2026-03-16")]
    [InlineData("DE", 1, OrderClass.Simple, "2026-03-05")]
    [InlineData("DE", 2, OrderClass.Standard, "2026-03-09")]
    public void AnOrderShowsItsClassAndItsEarliestDate(string market, int numbers, OrderClass orderClass, string earliest)
    {
        var view = Show(market == "DE"
            ? GermanOrder([.. Enumerable.Range(0, numbers).Select(i => $"+49309018{i:D2}")])
            : UsOrder([.. Enumerable.Range(0, numbers).Select(i => $"+1206345{i:D4}")]));

        Assert.Equal((orderClass, DateOnly.Parse(earliest)), (view.OrderClass, view.EarliestDate));
    }

    [Theory]
    [InlineData(OrderStage.AwaitingPort, 168, CancelRisk.Minimal)]
    [InlineData(OrderStage.AwaitingPort, 71, CancelRisk.Low)]
    [InlineData(OrderStage.AwaitingPort, 47, CancelRisk.Moderate)]
    [InlineData(OrderStage.AwaitingPort, 23, CancelRisk.High)]
    [InlineData(OrderStage.PortOverdue, -5, CancelRisk.High)]
    [InlineData(OrderStage.Closed, 23, null)]
    [InlineData(OrderStage.AwaitingFoc, null, null)]
    public void AnOrderWithAFocShowsTheRiskOfCancellingIt(OrderStage stage, int? hours, CancelRisk? risk) => Assert.Equal(
        risk, Show(UsOrder().In(stage) with { Foc = hours is { } left ? Foc(Given.Now.AddHours(left)) : null }).Foc.CancelRisk);

    [Theory]
    [InlineData("US", OrderStage.Draft, "Submit Amend SignLoa UploadBill Cancel RequestDesk")]
    [InlineData("DE", OrderStage.Draft, "Submit Amend UploadLoa UploadBill Cancel RequestDesk")]
    [InlineData("DE", OrderStage.AwaitingLoa, "Amend UploadLoa UploadBill Cancel RequestDesk")]
    [InlineData("US", OrderStage.CorrectionNeeded, "Submit Amend SignLoa UploadBill Cancel Copy RequestDesk")]
    [InlineData("US", OrderStage.SendingToCarrier, "Cancel RequestDesk")]
    [InlineData("US", OrderStage.AwaitingFoc, "Cancel RequestDesk")]
    [InlineData("US", OrderStage.PortOverdue, "Cancel RequestDesk")]
    [InlineData("US", OrderStage.CancelRequested, "RequestDesk")]
    [InlineData("US", OrderStage.Closed, "")]
    public void AnOrderOffersTheActionsThatItsStageAllows(string market, OrderStage stage, string actions)
    {
        var order = market == "DE" ? GermanOrder() : UsOrder();

        Assert.Equal(actions, string.Join(' ', Show(stage == OrderStage.Draft ? order : order.In(stage)).Actions));
    }

    [Theory]
    [InlineData(OrderStage.AwaitingLoa, "Loa")]
    [InlineData(OrderStage.AwaitingDocuments, "Documents")]
    [InlineData(OrderStage.AwaitingBill, "Bill")]
    [InlineData(OrderStage.DeskReview, "Desk")]
    [InlineData(OrderStage.SendingToCarrier, "Carrier")]
    [InlineData(OrderStage.AwaitingFoc, "Foc")]
    [InlineData(OrderStage.AwaitingPort, "Port")]
    [InlineData(OrderStage.PortOverdue, "Port")]
    [InlineData(OrderStage.CorrectionNeeded, "Correction")]
    [InlineData(OrderStage.CancelRequested, "Cancellation")]
    [InlineData(OrderStage.Closed, null)]
    public void AnOrderShowsWhatItWaitsForAndSinceWhen(OrderStage stage, string? waitingFor)
    {
        var clock = Show(UsOrder().In(stage)).Clocks.SingleOrDefault();

        Assert.Equal((waitingFor, waitingFor is null ? null : Given.Now), (clock?.WaitingFor, (DateTimeOffset?)clock?.Since));
    }

    // The first day on which an answer was due stays what it is, however many alarms have followed.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void AClockOfASilentCarrierShowsSinceWhenItIsOverdue(int alarms)
    {
        var order = UsOrder().In(OrderStage.AwaitingFoc) with { Reminders = new ReminderCounts(CarrierSilent: alarms) };
        app.Time.Advance(TimeSpan.FromDays(40));

        var clock = Assert.Single(Show(order).Clocks);

        Assert.Equal((DateTimeOffset.Parse("2026-03-09T14:00:00Z"), true), (clock.DueBy!.Value, clock.Overdue));
    }

    [Theory]
    [InlineData(Role.CustomerAdmin, false)]
    [InlineData(Role.PartnerAdmin, false)]
    [InlineData(Role.PortingDesk, true)]
    public void OnlyTheDeskIsOfferedTheActsOfTheDesk(Role role, bool offered)
    {
        var view = app.Get<PortOrderViews>().Show(GermanOrder().In(OrderStage.DeskReview), role, "en");

        Assert.Equal(offered, view.DeskActions?.Contains("approval") ?? false);
    }

    private PortOrderView Show(PortOrder order) => app.Get<PortOrderViews>().Show(order, Role.CustomerAdmin, "en");
}
