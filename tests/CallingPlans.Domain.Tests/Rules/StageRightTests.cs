using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Tests.PortOrders;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class StageRightTests
{
    [Theory]
    [InlineData(OrderStage.Draft, "amend submit cancel ask")]
    [InlineData(OrderStage.CorrectionNeeded, "amend submit cancel ask")]
    [InlineData(OrderStage.AwaitingLoa, "amend cancel ask")]
    [InlineData(OrderStage.AwaitingDocuments, "amend cancel ask")]
    [InlineData(OrderStage.AwaitingBill, "amend cancel ask")]
    [InlineData(OrderStage.DeskReview, "amend cancel ask")]
    [InlineData(OrderStage.SendingToCarrier, "cancel ask")]
    [InlineData(OrderStage.AwaitingFoc, "cancel ask")]
    [InlineData(OrderStage.AwaitingPort, "cancel ask")]
    [InlineData(OrderStage.PortOverdue, "cancel ask")]
    [InlineData(OrderStage.CancelRequested, "cancel ask")]
    [InlineData(OrderStage.Closed, "")]
    public void EveryStageAllowsItsCustomerWhatTheTableSays(OrderStage stage, string expected)
    {
        var order = Sample.Order() with { Stage = stage };

        AssertAllowed(
            expected,
            ("amend", PortOrderRules.CanBeAmended(order)),
            ("submit", PortOrderRules.CanBeSubmitted(order)),
            ("cancel", PortOrderRules.CanBeCancelled(order)),
            ("ask", PortOrderRules.CanAskDesk(order)));
    }

    [Theory]
    [InlineData(PortOrderStatus.Pending, OrderStage.Draft, "override")]
    [InlineData(PortOrderStatus.Pending, OrderStage.AwaitingLoa, "documents override")]
    [InlineData(PortOrderStatus.Pending, OrderStage.AwaitingDocuments, "reject documents override")]
    [InlineData(PortOrderStatus.Pending, OrderStage.AwaitingBill, "documents override")]
    [InlineData(PortOrderStatus.Pending, OrderStage.DeskReview, "approve reject documents override")]
    [InlineData(PortOrderStatus.Pending, OrderStage.SendingToCarrier, "override")]
    [InlineData(PortOrderStatus.Submitted, OrderStage.AwaitingFoc, "foc complete override")]
    [InlineData(PortOrderStatus.FocReceived, OrderStage.AwaitingPort, "foc complete override")]
    [InlineData(PortOrderStatus.FocReceived, OrderStage.PortOverdue, "foc complete override")]
    [InlineData(PortOrderStatus.Rejected, OrderStage.CorrectionNeeded, "override")]
    [InlineData(PortOrderStatus.Pending, OrderStage.CancelRequested, "refuse override")]
    [InlineData(PortOrderStatus.Submitted, OrderStage.CancelRequested, "complete refuse override")]
    [InlineData(PortOrderStatus.FocReceived, OrderStage.CancelRequested, "complete refuse override")]
    [InlineData(PortOrderStatus.Completed, OrderStage.Closed, "")]
    public void EveryStageAllowsTheDeskWhatTheTableSays(PortOrderStatus status, OrderStage stage, string expected)
    {
        var order = Sample.Order() with
        {
            Status = status,
            Stage = stage,
            Placement = new CarrierPlacement("fake", "ref", 1, default),
            Cancellation = new Cancellation("Changed our mind", "Robin", default, OrderStage.AwaitingPort, AwaitsDesk: true),
        };

        AssertAllowed(
            expected,
            ("approve", DeskRules.CanApprove(order)),
            ("reject", DeskRules.CanReject(order)),
            ("documents", DeskRules.CanRequestDocuments(order)),
            ("foc", DeskRules.CanSetFoc(order)),
            ("complete", DeskRules.CanComplete(order)),
            ("refuse", DeskRules.CanRefuseCancellation(order)),
            ("override", DeskRules.CanOverridePortability(order)));
    }

    private static void AssertAllowed(string expected, params (string Name, bool Allowed)[] acts) =>
        Assert.Equal(expected, string.Join(' ', acts.Where(a => a.Allowed).Select(a => a.Name)));

    [Fact]
    public void APortThatTheDeskReportedCanOnlyBeCompleted()
    {
        var order = Sample.Order() with
        {
            Stage = OrderStage.AwaitingPort,
            Status = PortOrderStatus.FocReceived,
            Placement = new CarrierPlacement("fake", "ref", 1, default),
            Ported = new ReportedPort(default, "Dana"),
        };

        Assert.True(DeskRules.CanComplete(order));
        Assert.False(DeskRules.CanSetFoc(order));
        Assert.False(PortOrderRules.CanBeCancelled(order));
        Assert.Equal(
            [PortOrderTrigger.Ported], Enum.GetValues<PortOrderTrigger>().Where(t => PortOrderTransitions.Allows(order, t)));
    }
}
