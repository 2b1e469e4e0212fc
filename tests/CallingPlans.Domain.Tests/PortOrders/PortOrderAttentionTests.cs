using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Tests.PortOrders;

public sealed class PortOrderAttentionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly PortOrder Draft = new()
    {
        Id = OrderId.New(),
        OrderNumber = "P-4F7K2Q9D",
        OrganizationId = "contoso",
        LocationId = "seattle",
        Market = "US",
        TimeZone = "America/Los_Angeles",
        Language = "en",
        ContactEmail = "contact@contoso.example",
        PlacedBy = "Robin",
        StageSince = Start,
        CreatedAt = Start,
    };

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
    public void IsNeeded_Stage_SaysWhoseTurnItIs(OrderStage stage, bool needed) =>
        Assert.Equal(needed, PortOrderAttention.IsNeeded(Draft with { Stage = stage }));

    [Fact]
    public void IsNeeded_DraftThatDidNotPass_IsNeeded() =>
        Assert.True(PortOrderAttention.IsNeeded(Draft with { Errors = [new ErrorDetail("InvalidNumber", null)] }));

    [Theory]
    [InlineData(OrderStage.AwaitingFoc, true)]
    [InlineData(OrderStage.Closed, false)]
    public void IsNeeded_Alarm_IsNeededUntilClosed(OrderStage stage, bool needed) =>
        Assert.Equal(needed, PortOrderAttention.IsNeeded(Draft with { Stage = stage, AlarmRaised = true }));
}
