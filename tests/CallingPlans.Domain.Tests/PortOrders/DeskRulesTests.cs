using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Tests.PortOrders;

public sealed class DeskRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OrderStage.DeskReview, new[] { DeskNeed.Approval })]
    [InlineData(OrderStage.AwaitingDocuments, new[] { DeskNeed.Documents })]
    [InlineData(OrderStage.AwaitingFoc, new DeskNeed[0])]
    public void NeedsOf_Stage_IsWhatTheDeskIsToDoThere(OrderStage stage, DeskNeed[] needs) =>
        Assert.Equal(needs, DeskRules.NeedsOf(In(stage)));

    [Fact]
    public void NeedsOf_OpenRequestAndAlarm_AreBothTold() => Assert.Equal(
        [DeskNeed.Request, DeskNeed.Alarm],
        DeskRules.NeedsOf(In(OrderStage.AwaitingFoc) with { DeskRequests = [Request(null)], AlarmRaised = true }));

    [Fact]
    public void NeedsOf_AnsweredRequest_IsNothing() =>
        Assert.Empty(DeskRules.NeedsOf(In(OrderStage.AwaitingFoc) with { DeskRequests = [Request("Done")] }));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void NeedsOf_Cancellation_IsARequestUntilItIsPassedOn(bool awaitsDesk, int needs) =>
        Assert.Equal(needs, DeskRules.NeedsOf(Cancelling(awaitsDesk)).Count);

    [Fact]
    public void NeedsOf_ClosedOrder_IsNothing() => Assert.Empty(DeskRules.NeedsOf(
        In(OrderStage.Closed) with { DeskRequests = [Request(null)], AlarmRaised = true }));

    [Fact]
    public void ReportedAsPorted_AllowsNothingButCompletion()
    {
        var order = In(OrderStage.AwaitingPort) with
        {
            Status = PortOrderStatus.FocReceived,
            Placement = new CarrierPlacement("simulated", "ref", 1, Now),
            Ported = new ReportedPort(Now, "Dana"),
        };

        Assert.True(DeskRules.CanComplete(order));
        Assert.False(DeskRules.CanSetFoc(order));
        Assert.False(PortOrderRules.CanBeCancelled(order));
        Assert.Equal(
            [PortOrderTrigger.Ported], Enum.GetValues<PortOrderTrigger>().Where(t => PortOrderTransitions.Allows(order, t)));
    }

    private static PortOrder Cancelling(bool awaitsDesk) => In(OrderStage.CancelRequested) with
    {
        Status = PortOrderStatus.FocReceived,
        Cancellation = new Cancellation("Changed our mind", "Robin", Now, OrderStage.AwaitingPort, awaitsDesk),
    };

    private static DeskRequest Request(string? outcome) => new()
    {
        Id = "one",
        Kind = DeskRequestKind.Expedite,
        Detail = "Please.",
        RequestedAt = Now,
        RequestedBy = "Robin",
        Outcome = outcome,
    };

    private static PortOrder In(OrderStage stage) => new()
    {
        Id = OrderId.New(),
        OrderNumber = "P-TEST",
        OrganizationId = "contoso",
        LocationId = "seattle",
        Market = "US",
        TimeZone = "America/Los_Angeles",
        Language = "en",
        ContactEmail = "contact@contoso.example",
        PlacedBy = "Robin",
        Stage = stage,
        StageSince = Now,
        CreatedAt = Now,
    };
}
