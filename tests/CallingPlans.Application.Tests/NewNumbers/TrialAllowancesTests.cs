using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.NewNumbers;

public sealed class TrialAllowancesTests : IDisposable
{
    private readonly NumberRig rig = new(SubscriptionKind.Trial);

    private TrialAllowances Allowances => rig.App.Get<TrialAllowances>();

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task TryTakeAsync_SomebodyTakesTheLastShareMeanwhile_IsRefused()
    {
        await TakeAsync(4);
        rig.App.TrialAllowances.BeforeNextReplace = () => rig.App.TrialAllowances.Put(
            "contoso", "allowance", new TrialAllowance([Share(4), Share(5)]));

        Assert.False(await TakeAsync(5));
    }

    [Fact]
    public async Task LeftAsync_OrderWasNeverWritten_ShareComesBack()
    {
        await TakeAsync(7);
        Assert.Equal(3, await Allowances.LeftAsync("contoso", default));

        rig.App.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(10, await Allowances.LeftAsync("contoso", default));
    }

    [Fact]
    public async Task LeftAsync_HalfProvisionedOrder_CountsOnce()
    {
        var order = await rig.ProvisionedAsync(4);
        rig.App.NumberOrders.Put(order with { Status = NumberOrderStatus.Pending });

        Assert.Equal(6, await Allowances.LeftAsync("contoso", default));
    }

    private Task<bool> TakeAsync(int quantity) => Allowances.TryTakeAsync(new OrderRef("contoso", OrderId.New()), quantity, default);

    private TrialShare Share(int quantity) => new(OrderId.New(), quantity, rig.App.Time.GetUtcNow());
}
