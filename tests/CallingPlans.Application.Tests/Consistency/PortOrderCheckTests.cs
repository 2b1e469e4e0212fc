using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Consistency;
using CallingPlans.Application.Consistency.Checks;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Consistency;

/// <summary>What a port order is held to, over facts laid out by hand.</summary>
public sealed class PortOrderCheckTests
{
    private const string FocDay = "2026-12-01";

    [Fact]
    public void Order_AsItsEventsTell_DiffersInNothing() => Assert.Empty(PortOrderCheck.Run(Facts()));

    [Fact]
    public void Order_FocOfAnotherDayThanTheLastEvent_Differs()
    {
        var facts = Facts();

        var found = PortOrderCheck.Run(facts with
        {
            Events = [.. facts.Events, Event("foc-2-1", OrderEventKind.FocChanged, "FOC changed to 2026-12-03.")],
        });

        Assert.Equal((FindingCode.FocDiffers, FocDay, "2026-12-03"), Assert.Single(found.Select(d => (d.Code, d.Says, d.ShouldSay))));
    }

    [Fact]
    public void Order_OpenWithoutOrchestration_Differs() =>
        Assert.Equal(FindingCode.OrchestrationMissing, Assert.Single(PortOrderCheck.Run(Facts() with { IsAlive = false })).Code);

    [Fact]
    public void Order_ClosedLongAgoWithAnOrchestration_Differs()
    {
        var facts = Facts();
        var order = facts.Order with { Status = PortOrderStatus.Cancelled, Stage = OrderStage.Closed };

        var found = PortOrderCheck.Run(facts with
        {
            Order = order,
            Line = OrderListItem.Of(order),
            Beside = facts.Beside with { Line = OrderListItem.Of(order), Views = DeskViews.Of(DeskQueueItem.Of(order)) },
            Events = [.. facts.Events, Event("end-1", OrderEventKind.Cancelled, "Cancelled.", PortOrderStatus.Cancelled, OrderStage.Closed)],
            Now = Given.Now.AddHours(2),
        });

        Assert.Equal(FindingCode.OrchestrationLeft, Assert.Single(found).Code);
    }

    [Fact]
    public void Order_NumberHeldByAnotherOrder_DiffersAndIsMasked()
    {
        var facts = Facts();
        var number = facts.Order.ClaimedNumbers[0];
        var other = new ClaimRow("key", number, new OrderRef("fabrikam", OrderId.New()), IsActive: false, HeldUntil: null);

        var found = Assert.Single(PortOrderCheck.Run(facts with
        {
            Beside = facts.Beside with { Claims = new Dictionary<TelephoneNumber, ClaimRow> { [number] = other } },
        }));

        Assert.Equal(FindingCode.NumberNotHeld, found.Code);
        Assert.Equal(number.Masked, found.Entity);
    }

    private static PortOrderFacts Facts()
    {
        var order = Builders.PortOrders.UsOrder().In(OrderStage.AwaitingPort) with
        {
            Foc = new FirmOrderCommitment(DateOnly.Parse(FocDay), Given.Now.AddDays(7), Given.Now),
        };
        var number = order.ClaimedNumbers[0];
        return new PortOrderFacts(
            order,
            [
                Event("create-1", OrderEventKind.Created, "Draft.", PortOrderStatus.Pending, OrderStage.Draft),
                Event("submit-1", OrderEventKind.Submitted, "Submitted, attempt 1.", null, OrderStage.SendingToCarrier, fromStage: OrderStage.Draft),
                Event("accepted-1", OrderEventKind.CarrierUpdate, "Accepted.", PortOrderStatus.Submitted, OrderStage.AwaitingFoc),
                Event("foc-1-1", OrderEventKind.FocReceived, $"FOC received for {FocDay}.", PortOrderStatus.FocReceived, OrderStage.AwaitingPort),
            ],
            OrderListItem.Of(order),
            new RowsBeside(
                OrderListItem.Of(order),
                [number.ToString()],
                DeskViews.Of(DeskQueueItem.Of(order)),
                HasPlace: true,
                IsInOpenIndex: true,
                new Dictionary<TelephoneNumber, ClaimRow> { [number] = new("key", number, order.Ref, IsActive: false, HeldUntil: null) },
                new Dictionary<TelephoneNumber, Domain.NumberInventory.InventoryNumber>(),
                new HashSet<TelephoneNumber>(),
                []),
            order.Documents.ToDictionary(d => d.BlobName, d => (long?)d.Size),
            IsAlive: true,
            Given.Now);
    }

    private static OrderEvent Event(
        string id, OrderEventKind kind, string detail, PortOrderStatus? to = null, OrderStage? toStage = null, OrderStage? fromStage = null) => new()
        {
            Id = id,
            At = Given.Now,
            Actor = Actors.System,
            Kind = kind,
            Detail = detail,
            To = to,
            ToStage = toStage,
            FromStage = fromStage,
        };
}
