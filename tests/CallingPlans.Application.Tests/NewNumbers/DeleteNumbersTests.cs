using CallingPlans.Application.NewNumbers.Delete;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;

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
    public async Task DeleteBlock_TakesAllOfIt_Once()
    {
        var block = await rig.BlockAsync();
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
}
