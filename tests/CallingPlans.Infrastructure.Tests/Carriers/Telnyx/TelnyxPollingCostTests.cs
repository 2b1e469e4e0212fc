using CallingPlans.Domain.Orders;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxPollingCostTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    private const int Open = 10_000;
    private const int Changed = 20;

    [Fact]
    public async Task Poll_TenThousandOpenOrdersOfWhichTwentyChanged_CostsACallForEachOfTheTwenty()
    {
        var ports = Enumerable.Range(0, Open).Select(PortOf).ToList();
        Telnyx.Add(ports);
        for (var i = 0; i < Changed; i++)
            Telnyx.Move(ports[i * (Open / Changed)], "submitted");

        var changes = await Rig.PollAsync();

        Assert.Equal(Changed, changes.Count);
        // One page of events, and each order that has changed.
        Assert.Equal(1 + Changed, Telnyx.Calls.Count);
        Telnyx.ForgetCalls();
        Assert.Empty(await Rig.PollAsync());
        Assert.Single(Telnyx.Calls);
    }

    [Fact]
    public async Task Poll_ManyEventsOfOneOrder_ReadTheOrderOnce()
    {
        var port = PortOf(0);
        Telnyx.Add([port]);
        for (var i = 0; i < 300; i++)
            Telnyx.Move(port, "submitted");

        Assert.Single(await Rig.PollAsync());

        Assert.Equal(["/porting/events", "/porting/events", "/porting_orders"], Telnyx.Calls.Select(c => c.Path.Split('?')[0]));
    }

    private DoubledPort PortOf(int index)
    {
        var order = new OrderRef("contoso", OrderId.New());
        return new DoubledPort
        {
            Id = Guid.NewGuid().ToString(),
            Numbers = [$"+1425{index:D7}"],
            CustomerReference = $"{order}/1",
            GroupReference = order.ToString(),
            Status = "in-process",
            CreatedAt = Rig.Clock.GetUtcNow(),
        };
    }
}
