using CallingPlans.Application.NewNumbers.Delete;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Blocks of numbers, and how numbers are deleted.</summary>
public sealed class BlockTests : IDisposable
{
    private readonly NumberRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("US", NumberKind.Standard, 9, ErrorCode.BlockSizeNotAllowed)]
    [InlineData("US", NumberKind.Standard, 10, null)]
    [InlineData("CA", NumberKind.Standard, 50, null)]
    [InlineData("US", NumberKind.Standard, 100, null)]
    [InlineData("US", NumberKind.Standard, 200, ErrorCode.BlockSizeNotAllowed)]
    [InlineData("US", NumberKind.TollFree, 10, ErrorCode.BlockNotAvailable)]
    [InlineData("GB", NumberKind.Local, 10, null)]
    [InlineData("GB", NumberKind.NonGeographic, 10, null)]
    public async Task ABlockHasAnOfferedSizeAndAKindThatComesInBlocks(string country, NumberKind kind, int size, string? code) => Assert.Equal(
        code, (await rig.SearchAsync(new NumberSearchInput { Kind = kind, BlockSize = size }, country)).Failure?.Errors[0].Code);

    [Theory]
    [InlineData(SubscriptionKind.Paid, null)]
    [InlineData(SubscriptionKind.Trial, ErrorCode.TrialNotAllowed)]
    public async Task OnlyAPaidCustomerOrdersBlocks(SubscriptionKind kind, string? code)
    {
        using var customer = new NumberRig(kind);
        var input = new NumberSearchInput { Kind = NumberKind.Standard, BlockSize = 10 };

        Assert.Equal(code, (await customer.SearchAsync(input)).Failure?.Errors[0].Code);
        Assert.Equal(
            code is null ? ErrorCode.NumberNotAvailable : code,
            NumberRig.CodeOf(await customer.PlaceAsync(NumberRig.Block(await customer.FindAsync(), "+12063450000", 10))));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(100)]
    public async Task ABlockIsARunOfNumbersThatIsOrderedWhole(int size)
    {
        var block = await rig.BlockAsync(size);

        Assert.Equal(size, block.Numbers.Count);
        Assert.Equal(
            Enumerable.Range(0, size).Select(i => long.Parse(block.Numbers[0].ToString()[1..]) + i),
            block.Numbers.Select(n => long.Parse(n.ToString()[1..])));
        Assert.All(rig.App.Inventory.All, n => Assert.Equal(block.BlockId, n.BlockId));
    }

    [Theory]
    [InlineData(NumberStatus.Active, false, null)]
    [InlineData(NumberStatus.Inactive, false, null)]
    [InlineData(NumberStatus.PortingIn, false, ErrorCode.StateConflict)]
    [InlineData(NumberStatus.Active, true, ErrorCode.NumberInBlock)]
    [InlineData(NumberStatus.Inactive, true, ErrorCode.NumberInBlock)]
    public async Task ANumberIsDeletedUnlessItPortsInOrBelongsToABlock(NumberStatus status, bool inBlock, string? code)
    {
        var order = inBlock ? await rig.BlockAsync() : await rig.ProvisionedAsync();
        var number = rig.App.Inventory.All[0];
        await rig.App.Inventory.UpsertAsync([number with { Status = status }], default);

        var refused = await rig.App.Get<DeleteNumbers>().DeleteNumberAsync(Given.Admin, "contoso", number.Number.ToString(), default);

        Assert.Equal(code, refused?.Errors[0].Code);
        Assert.Equal(order.Numbers.Count - (code is null ? 1 : 0), rig.App.Inventory.All.Count);
        Assert.Equal(code is null ? [number.Number] : [], rig.App.Supplier.Released);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    public async Task ABlockIsDeletedWithAllItsNumbers(int size)
    {
        var block = await rig.BlockAsync(size);
        var other = await rig.ProvisionedAsync(1);

        Assert.Null(await rig.App.Get<DeleteNumbers>().DeleteBlockAsync(Given.Admin, "contoso", block.BlockId!, default));

        Assert.Equal(other.Numbers, rig.App.Inventory.All.Select(n => n.Number));
        Assert.Empty(rig.App.Registry.HeldBy(block.Ref));
    }
}
