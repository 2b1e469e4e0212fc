using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.NewNumbers;

public sealed class PlaceNumberOrderTests : IDisposable
{
    private readonly NumberRig rig = new();
    private readonly NumberRig trial = new(SubscriptionKind.Trial);

    public void Dispose()
    {
        rig.Dispose();
        trial.Dispose();
    }

    [Fact]
    public async Task RunAsync_FoundNumbers_PassFromTheSearchToTheOrder()
    {
        var search = await rig.FindAsync(3);

        var order = (await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers.Take(2)))).Value.Order;

        Assert.Equal(NumberOrderStatus.Pending, order.Status);
        Assert.Equal(search.Numbers.Take(2), rig.App.Registry.HeldBy(order.Ref));
        Assert.Equal(search.Numbers.Skip(2), rig.App.Registry.HeldBy(search.Ref));
        Assert.True(order.Terms.Required);
        Assert.Equal([OrderEventKind.Created], rig.App.NumberOrders.KindsOf(order.Ref));
    }

    [Fact]
    public async Task RunAsync_NewOrder_StoresItsSignalFirst()
    {
        var order = await rig.OrderAsync();

        rig.App.Journal.AssertOrder("signals.add", "numberOrders.add");
        Assert.Equal(order.Ref, Assert.Single(rig.App.Signals.All).Order);
    }

    [Fact]
    public async Task RunAsync_RepeatedAfterItWasWritten_AnswersThatOrder()
    {
        var search = await rig.FindAsync(2);
        var identity = NewIdentity.Fresh();
        var placed = (await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers), identity: identity)).Value.Order;
        await rig.ProvisionAsync(placed);

        var again = (await rig.PlaceAsync(
            NumberRig.Choose(search, search.Numbers), identity: identity with { IsRepeated = true })).Value;

        Assert.Equal((identity.Id, placed.OrderNumber), (again.Order.Id, again.Order.OrderNumber));
        Assert.Single(rig.App.NumberOrders.All);
    }

    [Fact]
    public async Task RunAsync_RepeatedAfterItsNumbersWereTaken_PlacesTheOrder()
    {
        var search = await rig.FindAsync(2);
        var identity = NewIdentity.Fresh() with { IsRepeated = true };
        var dead = new OrderRef("contoso", identity.Id);
        await rig.App.Registry.TakeAsync(dead, search.Ref, search.Numbers, search.HeldUntil.AddHours(1), default);

        var order = (await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers), identity: identity)).Value.Order;

        Assert.Equal((identity.Id, search.Numbers.Count), (order.Id, order.Numbers.Count));
    }

    [Fact]
    public async Task SearchAsync_RepeatedAfterItWasWritten_AnswersThatSearch()
    {
        var identity = NewIdentity.Fresh();
        var input = new NumberSearchInput { Kind = NumberKind.Standard, Quantity = 2 };
        var found = (await rig.App.Get<SearchNumbers>().RunAsync(rig.At(), input, identity, default)).Value;

        var again = (await rig.App.Get<SearchNumbers>().RunAsync(rig.At(), input, identity with { IsRepeated = true }, default)).Value;

        Assert.Equal((identity.Id, found.Numbers.Count), (again.Id, again.Numbers.Count));
        Assert.Equal(found.Numbers, rig.App.Registry.HeldBy(again.Ref));
    }

    [Fact]
    public async Task RunAsync_NumberSoldMeanwhile_IsNotAvailableAndTakesNothing()
    {
        var search = await rig.FindAsync(3);
        await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers[0]));

        var answer = await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers));

        Assert.Equal(FailureKind.Conflict, answer.Failure!.Kind);
        Assert.Equal(ErrorCode.NumberNotAvailable, NumberRig.CodeOf(answer));
        Assert.Equal([search.Numbers[0].ToString()], answer.Failure.Errors[0].Numbers);
        Assert.Equal(2, rig.App.Registry.HeldBy(search.Ref).Count);
    }

    [Fact]
    public async Task RunAsync_NumberThatWasNotFound_IsNotAvailable() => Assert.Equal(
        ErrorCode.NumberNotAvailable,
        NumberRig.CodeOf(await rig.PlaceAsync(NumberRig.Choose(await rig.FindAsync(), Given.Number("+12063459999")))));

    [Fact]
    public async Task RunAsync_Block_IsOrderedWholeUnderTheOrdersId()
    {
        var search = (await rig.SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, BlockSize = 10 })).Value;

        var order = (await rig.PlaceAsync(NumberRig.Block(search, search.Blocks[1].First.ToString(), 10))).Value.Order;

        Assert.Equal(search.Blocks[1].Numbers, order.Numbers);
        Assert.Equal(order.Id.ToString(), order.BlockId);
    }

    [Theory]
    [InlineData(50, ErrorCode.NumberNotAvailable)]
    [InlineData(20, ErrorCode.BlockSizeNotAllowed)]
    public async Task RunAsync_BlockThatWasNotFound_IsRefused(int size, string code)
    {
        var search = (await rig.SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, BlockSize = 10 })).Value;

        Assert.Equal(code, NumberRig.CodeOf(await rig.PlaceAsync(NumberRig.Block(search, search.Blocks[0].First.ToString(), size))));
    }

    [Fact]
    public async Task RunAsync_TrialOverItsLimit_GivesTheNumbersBackToTheSearch()
    {
        var (first, second) = (await trial.FindAsync(8), await trial.FindAsync(8));
        await trial.PlaceAsync(NumberRig.Choose(first, first.Numbers));

        var answer = await trial.PlaceAsync(NumberRig.Choose(second, second.Numbers));

        Assert.Equal(ErrorCode.TrialLimitExceeded, NumberRig.CodeOf(answer));
        Assert.Equal(second.Numbers, trial.App.Registry.HeldBy(second.Ref));
    }

    [Fact]
    public async Task RunAsync_ByCriteria_TheSystemChooses()
    {
        var order = (await rig.PlaceAsync(NumberRig.ByCriteria(4, kind: null))).Value.Order;

        Assert.Equal((4, NumberKind.Standard), (order.Quantity, order.NumberKind));
        Assert.Equal(order.Numbers, rig.App.Registry.HeldBy(order.Ref));
    }

    [Fact]
    public async Task RunAsync_StorageRefusesTheOrder_TheSearchHasItsNumbersAgain()
    {
        var search = await rig.FindAsync(2);
        rig.App.NumberOrders.RefuseNextAdd = true;

        await Assert.ThrowsAsync<StorageUnavailableException>(() => rig.PlaceAsync(NumberRig.Choose(search, search.Numbers)));

        Assert.True((await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers))).Succeeded);
    }

    [Fact]
    public async Task RunAsync_StorageRefusesATrialsOrder_TheTrialHasItsShareAgain()
    {
        trial.App.NumberOrders.RefuseNextAdd = true;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => trial.PlaceAsync(NumberRig.ByCriteria(10)));

        Assert.True((await trial.PlaceAsync(NumberRig.ByCriteria(10))).Succeeded);
    }

    [Fact]
    public async Task RunAsync_OrderWrittenAndTheAnswerLost_IsPlaced()
    {
        var search = await rig.FindAsync(2);
        rig.App.NumberOrders.LoseNextAdd = true;

        var placed = (await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers))).Value;

        Assert.Equal(search.Numbers, rig.App.Registry.HeldBy(placed.Order.Ref));
        Assert.Equal(Assert.Single(rig.App.Signals.All).Id, placed.SignalId);
    }

    [Fact]
    public async Task RunAsync_NoForm_IsRefused() =>
        Assert.Equal(ErrorCode.ValidationFailed, NumberRig.CodeOf(await rig.PlaceAsync(new NumberOrderInput { Quantity = 1 })));
}
