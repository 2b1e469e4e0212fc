using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Tests.PortOrders;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class NeedsActionTests
{
    [Theory]
    [InlineData(OrderStage.Draft, false)]
    [InlineData(OrderStage.AwaitingLoa, true)]
    [InlineData(OrderStage.AwaitingDocuments, true)]
    [InlineData(OrderStage.AwaitingBill, true)]
    [InlineData(OrderStage.DeskReview, false)]
    [InlineData(OrderStage.SendingToCarrier, false)]
    [InlineData(OrderStage.AwaitingFoc, false)]
    [InlineData(OrderStage.AwaitingPort, false)]
    [InlineData(OrderStage.PortOverdue, true)]
    [InlineData(OrderStage.CorrectionNeeded, true)]
    [InlineData(OrderStage.CancelRequested, false)]
    [InlineData(OrderStage.Closed, false)]
    public void AnOrderNeedsActionWhereItWaitsForItsCustomer(OrderStage stage, bool needed) =>
        Assert.Equal(needed, PortOrderAttention.IsNeeded(Sample.Order() with { Stage = stage }));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ADraftNeedsActionAfterACheckThatItFailed(bool failed) => Assert.Equal(
        failed, PortOrderAttention.IsNeeded(Sample.Order() with { Errors = failed ? [ErrorDetail.Of(ErrorCode.BillMissing)] : [] }));

    [Theory]
    [InlineData(OrderStage.AwaitingFoc, true)]
    [InlineData(OrderStage.Closed, false)]
    public void AnAlarmNeedsActionUntilTheOrderCloses(OrderStage stage, bool needed) =>
        Assert.Equal(needed, PortOrderAttention.IsNeeded(Sample.Order() with { Stage = stage, AlarmRaised = true }));

    [Theory]
    [InlineData(NumberOrderStatus.Pending, true, false, false)]
    [InlineData(NumberOrderStatus.Provisioned, true, false, true)]
    [InlineData(NumberOrderStatus.Provisioned, true, true, false)]
    [InlineData(NumberOrderStatus.Provisioned, false, false, false)]
    [InlineData(NumberOrderStatus.Error, true, false, true)]
    public void AnOrderOfNewNumbersNeedsActionForItsTermsAndItsErrors(
        NumberOrderStatus status, bool termsRequired, bool accepted, bool needed)
    {
        var order = new NumberOrder
        {
            Id = OrderId.New(),
            OrderNumber = "N-TEST",
            OrganizationId = "contoso",
            LocationId = "hq",
            Market = "US",
            TimeZone = "America/New_York",
            Language = "en",
            ContactEmail = "telecom@contoso.example",
            PlacedBy = "Robin",
            Status = status,
            Stage = OrderStage.Closed,
            StageSince = default,
            Ordering = NewNumberOrdering.SelfService,
            NumberKind = NumberKind.Standard,
            Quantity = 1,
            Terms = new TermsOfService(termsRequired, accepted ? default(DateTimeOffset) : null),
            CreatedAt = default,
        };

        Assert.Equal(needed, order.NeedsAction);
    }
}
