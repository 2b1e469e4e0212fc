using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Tests.PortOrders;

public sealed class IllegalTransitionTests
{
    [Fact]
    public void IllegalTransition_Shown_NamesOrderStateAndTrigger()
    {
        var id = OrderId.New();

        Assert.Equal(
            $"Order {id} in Completed/Closed cannot take FocReceived.",
            new IllegalTransition(id, new(PortOrderStatus.Completed, OrderStage.Closed), PortOrderTrigger.FocReceived).ToString());
    }
}
