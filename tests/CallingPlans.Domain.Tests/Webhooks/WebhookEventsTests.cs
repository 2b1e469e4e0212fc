using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;
using static CallingPlans.Domain.Webhooks.WebhookEvents;

namespace CallingPlans.Domain.Tests.Webhooks;

public sealed class WebhookEventsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly OrderStanding Submitted = new()
    {
        Order = new OrderRef("contoso", OrderId.New()),
        OrderNumber = "P-TEST",
        Status = "Submitted",
        Stage = OrderStage.AwaitingFoc,
        NeedsAction = false,
        LastEventAt = Noon,
    };

    private static readonly OrderStanding WithFoc = Submitted with
    {
        Status = "FocReceived",
        Stage = OrderStage.AwaitingPort,
        Milestone = FocReceived,
        FocAt = Noon,
    };

    private static readonly OrderStanding Corrected = Submitted with
    {
        Status = "Rejected",
        Stage = OrderStage.CorrectionNeeded,
        NeedsAction = true,
        Milestone = Rejected,
    };

    public static TheoryData<string, OrderStanding, OrderStanding, string[]> Changes => new()
    {
        { "nothing of it", Submitted, Submitted with { LastEventAt = Noon.AddHours(1) }, [] },
        { "stage", Submitted, Submitted with { Stage = OrderStage.CancelRequested }, [StatusChanged] },
        { "foc", Submitted, WithFoc, [StatusChanged, FocReceived] },
        { "other foc", WithFoc, WithFoc with { FocAt = Noon.AddDays(1) }, [FocReceived] },
        { "same foc", WithFoc, WithFoc, [] },
        { "overdue", WithFoc, WithFoc with { Stage = OrderStage.PortOverdue, NeedsAction = true }, [StatusChanged, NeedsAction] },
        { "rejection", WithFoc, Corrected, [StatusChanged, Rejected, NeedsAction] },
        { "rejected still", Corrected, Corrected, [] },
        { "alarm", Submitted, Submitted with { NeedsAction = true }, [NeedsAction] },
        { "alarm over", Submitted with { NeedsAction = true }, Submitted, [] },
        {
            "completion",
            WithFoc,
            Submitted with { Status = "Completed", Stage = OrderStage.Closed, Milestone = Completed },
            [StatusChanged, Completed]
        },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Of_Change_IsToldAsItsEvents(string change, OrderStanding before, OrderStanding after, string[] events)
    {
        Assert.NotEmpty(change);
        Assert.Equal(events, Of(before, after));
    }
}
