using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Tests.PortOrders;

public sealed class PortOrderRulesTests
{
    [Fact]
    public void IsWithCarrier_PlacedAndOpen_IsTrue()
    {
        var placed = Sample.Order() with { Placement = new CarrierPlacement("fake", "ref", 1, default) };

        Assert.True(PortOrderRules.IsWithCarrier(placed));
        Assert.False(PortOrderRules.IsWithCarrier(placed with { Stage = OrderStage.Closed }));
        Assert.False(PortOrderRules.IsWithCarrier(Sample.Order()));
    }

    [Fact]
    public void LoaCovers_NumbersThatWereSignedFor_IsTrue()
    {
        var order = Sample.Order("+12025550101") with { Loa = Sample.Letter("+12025550101", "+12025550102") };

        Assert.True(PortOrderRules.LoaCovers(order));
        Assert.False(PortOrderRules.LoaCovers(order with { Numbers = Sample.Order("+12025550103").Numbers }));
        Assert.True(PortOrderRules.LoaCovers(order with { Loa = null }));
    }
}
