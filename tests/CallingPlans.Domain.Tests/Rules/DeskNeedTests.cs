using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Tests.PortOrders;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class DeskNeedTests
{
    [Theory]
    [InlineData(OrderStage.Draft)]
    [InlineData(OrderStage.AwaitingLoa)]
    [InlineData(OrderStage.AwaitingDocuments, DeskNeed.Documents)]
    [InlineData(OrderStage.AwaitingBill)]
    [InlineData(OrderStage.DeskReview, DeskNeed.Approval)]
    [InlineData(OrderStage.SendingToCarrier)]
    [InlineData(OrderStage.AwaitingFoc)]
    [InlineData(OrderStage.AwaitingPort)]
    [InlineData(OrderStage.PortOverdue)]
    [InlineData(OrderStage.CorrectionNeeded)]
    [InlineData(OrderStage.Closed)]
    public void AnOrderIsInTheQueueForWhatItsStageAsksOfTheDesk(OrderStage stage, params DeskNeed[] needs) =>
        Assert.Equal(needs, DeskRules.NeedsOf(Sample.Order() with { Stage = stage }));

    [Theory]
    [InlineData(OrderStage.AwaitingFoc, null, false, DeskNeed.Request)]
    [InlineData(OrderStage.AwaitingFoc, null, true, DeskNeed.Request, DeskNeed.Alarm)]
    [InlineData(OrderStage.AwaitingFoc, "Done", false)]
    [InlineData(OrderStage.AwaitingFoc, "Refused", true, DeskNeed.Alarm)]
    [InlineData(OrderStage.Draft, "Done", true)]
    [InlineData(OrderStage.Closed, null, true)]
    public void ARequestIsInTheQueueUntilItIsAnsweredAndAnAlarmUntilTheOrderCloses(
        OrderStage stage, string? outcome, bool alarm, params DeskNeed[] needs) =>
        Assert.Equal(needs, DeskRules.NeedsOf(Sample.Order() with
        {
            Stage = stage,
            AlarmRaised = alarm,
            DeskRequests =
            [
                new DeskRequest
                {
                    Id = "one",
                    Kind = DeskRequestKind.Expedite,
                    Detail = "Please.",
                    RequestedAt = default,
                    RequestedBy = "Robin",
                    Outcome = outcome,
                },
            ],
        }));

    [Theory]
    [InlineData(true, DeskNeed.Request)]
    [InlineData(false)]
    public void ACancellationAfterTheFocIsInTheQueueUntilItIsPassedOn(bool awaitsDesk, params DeskNeed[] needs) =>
        Assert.Equal(needs, DeskRules.NeedsOf(Sample.Order() with
        {
            Status = PortOrderStatus.FocReceived,
            Stage = OrderStage.CancelRequested,
            Cancellation = new Cancellation("Changed our mind", "Robin", default, OrderStage.AwaitingPort, awaitsDesk),
        }));
}
