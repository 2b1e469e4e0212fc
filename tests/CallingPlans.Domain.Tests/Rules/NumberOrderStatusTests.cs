using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class NumberOrderStatusTests
{
    private static readonly Dictionary<(OrderStage, NumberOrderTrigger), NumberOrderState> Allowed = new()
    {
        [(OrderStage.DeskReview, NumberOrderTrigger.Assigned)] = new(NumberOrderStatus.Pending, OrderStage.SendingToCarrier),
        [(OrderStage.DeskReview, NumberOrderTrigger.Failed)] = new(NumberOrderStatus.Error, OrderStage.Closed),
        [(OrderStage.SendingToCarrier, NumberOrderTrigger.Provisioned)] = new(NumberOrderStatus.Provisioned, OrderStage.Closed),
        [(OrderStage.SendingToCarrier, NumberOrderTrigger.Failed)] = new(NumberOrderStatus.Error, OrderStage.Closed),
    };

    public static TheoryData<OrderStage, NumberOrderTrigger> Matrix
    {
        get
        {
            var matrix = new TheoryData<OrderStage, NumberOrderTrigger>();
            foreach (var stage in Enum.GetValues<OrderStage>())
            {
                foreach (var trigger in Enum.GetValues<NumberOrderTrigger>())
                    matrix.Add(stage, trigger);
            }

            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void AnOrderOfNewNumbersMovesAsTheTableSays(OrderStage stage, NumberOrderTrigger trigger)
    {
        NumberOrderState? expected = Allowed.TryGetValue((stage, trigger), out var next) ? next : null;

        Assert.Equal(expected, NumberOrderTransitions.Next(new NumberOrderState(NumberOrderStatus.Pending, stage), trigger));
    }
}
