using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>The porting desk's list of orders, over all organisations.</summary>
public sealed class DeskQueueTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(null, null, null, "documents asked alarm foreign review")]
    [InlineData(null, DeskNeed.Approval, null, "foreign review")]
    [InlineData(null, DeskNeed.Approval, "fabrikam", "foreign")]
    [InlineData(null, DeskNeed.Alarm, null, "alarm")]
    [InlineData(null, DeskNeed.Request, null, "asked")]
    [InlineData(null, DeskNeed.Documents, null, "documents")]
    [InlineData("FocReceived", null, null, "asked")]
    [InlineData(null, null, "contoso", "documents asked alarm review")]
    [InlineData("Submitted", null, "contoso", "alarm")]
    [InlineData("Submitted", DeskNeed.Approval, null, "")]
    public async Task TheDeskSeesEveryOrganisationsOrdersNewestFirstByStatusNeedAndOrganisation(
        string? status, DeskNeed? needs, string? organization, string expected)
    {
        var names = new Dictionary<OrderId, string>
        {
            [app.StoreInQueue(At(0).In(OrderStage.DeskReview))] = "review",
            [app.StoreInQueue(At(1).In(OrderStage.DeskReview) with { OrganizationId = "fabrikam" })] = "foreign",
            [app.StoreInQueue(At(2).In(OrderStage.AwaitingFoc) with { AlarmRaised = true })] = "alarm",
            [app.StoreInQueue(At(3).In(OrderStage.AwaitingPort) with { DeskRequests = [Request()] })] = "asked",
            [app.StoreInQueue(At(4).In(OrderStage.AwaitingDocuments))] = "documents",
        };

        var page = await app.Get<ListDeskQueue>().RunAsync(
            new DeskQueueFilter(Status: status, Needs: needs, OrganizationId: organization), new PageRequest(50), default);

        Assert.Equal(expected, string.Join(' ', page.Items.Select(item => names[item.Id])));
    }

    private static PortOrder At(int minute) => UsOrder() with { CreatedAt = Given.Now.AddMinutes(minute) };

    private static DeskRequest Request() => new()
    {
        Id = "one",
        Kind = DeskRequestKind.Expedite,
        Detail = "Please.",
        RequestedAt = Given.Now,
        RequestedBy = "Robin",
    };
}
