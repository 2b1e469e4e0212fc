using CallingPlans.Application.NewNumbers.Delete;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;

namespace CallingPlans.Application.Tests.NewNumbers;

public sealed class DeleteNumbersTests : IDisposable
{
    private readonly NumberRig rig = new();

    private DeleteNumbers Delete => rig.App.Get<DeleteNumbers>();

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task DeleteNumber_GoesBackToTheCarrierAndIsFree()
    {
        var order = await rig.ProvisionedAsync(2);

        Assert.Null(await DeleteAsync(order.Numbers[0].ToString()));

        Assert.Equal([order.Numbers[0]], rig.App.Supplier.Released);
        Assert.Equal([order.Numbers[1]], rig.App.Inventory.All.Select(n => n.Number));
        Assert.Equal([order.Numbers[1]], rig.App.Registry.HeldBy(order.Ref));
        Assert.Equal(FailureKind.NotFound, (await DeleteAsync(order.Numbers[0].ToString()))!.Kind);
    }

    [Fact]
    public async Task DeleteNumber_OfABlock_IsRefused()
    {
        var block = await BlockAsync();

        var refused = await DeleteAsync(block.Numbers[3].ToString());

        Assert.Equal(ErrorCode.NumberInBlock, refused!.Errors[0].Code);
        Assert.Equal(10, rig.App.Inventory.All.Count);
    }

    [Fact]
    public async Task DeleteNumber_BeingPorted_IsRefused()
    {
        var order = await rig.ProvisionedAsync(1);
        await rig.App.Inventory.UpsertAsync([rig.App.Inventory.All[0] with { Status = NumberStatus.PortingIn }], default);

        Assert.Equal(ErrorCode.StateConflict, (await DeleteAsync(order.Numbers[0].ToString()))!.Errors[0].Code);
    }

    [Fact]
    public async Task DeleteBlock_TakesAllOfIt_Once()
    {
        var block = await BlockAsync();
        var other = await rig.ProvisionedAsync(1);

        Assert.Null(await Delete.DeleteBlockAsync(Given.Admin, "contoso", block.BlockId!, default));

        Assert.Equal(other.Numbers, rig.App.Inventory.All.Select(n => n.Number));
        Assert.Empty(rig.App.Registry.HeldBy(block.Ref));
        Assert.Equal(FailureKind.NotFound, (await Delete.DeleteBlockAsync(Given.Admin, "contoso", block.BlockId!, default))!.Kind);
    }

    [Fact]
    public async Task DeleteBlock_OrderThatIsNone_DoesNotExist()
    {
        var order = await rig.ProvisionedAsync(2);

        Assert.Equal(FailureKind.NotFound, (await Delete.DeleteBlockAsync(Given.Admin, "contoso", order.Id.ToString(), default))!.Kind);
        Assert.Equal(2, rig.App.Inventory.All.Count);
    }

    private Task<Failure?> DeleteAsync(string number) => Delete.DeleteNumberAsync(Given.Admin, "contoso", number, default);

    private async Task<NumberOrder> BlockAsync()
    {
        rig.App.Supplier.ProvisionedAt = rig.App.Time.GetUtcNow();
        var search = (await rig.SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, BlockSize = 10 })).Value;
        var placed = (await rig.PlaceAsync(new NumberOrderInput
        {
            SearchId = search.Id.ToString(),
            Block = new BlockInput { First = search.Blocks[0].First.ToString(), Size = 10 },
        })).Value.Order;
        await rig.ProvisionAsync(placed);
        return rig.App.NumberOrders.Get(placed.Ref);
    }
}
