using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableParkedItemsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private IParkedItems Parked => storage.Get<IParkedItems>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task AddAsync_SameIdAgain_KeepsTheFirst()
    {
        var item = Item("a/1", "first");
        await Parked.AddAsync(item, default);
        await Parked.AddAsync(Item("a/1", "second"), default);

        Assert.Equal(item, await Parked.FindAsync("a/1", default));
    }

    [Fact]
    public async Task ListAsync_AfterRemoval_HasTheOthers()
    {
        foreach (var id in new[] { "a", "b", "c" })
            await Parked.AddAsync(Item(id, "reason"), default);
        await Parked.RemoveAsync("b", default);
        await Parked.RemoveAsync("b", default);

        var first = await Parked.ListAsync(new PageRequest(1), default);
        var second = await Parked.ListAsync(new PageRequest(1, first.Continuation), default);

        Assert.Equal(["a", "c"], first.Items.Concat(second.Items).Select(i => i.Id));
        Assert.Null(second.Continuation);
        Assert.Null(await Parked.FindAsync("b", default));
    }

    private static ParkedItem Item(string id, string reason) => new(
        id, "CarrierUpdate", new("contoso", OrderId.Parse(new string('a', 32))), reason, "{}", PortOrders.Start);
}
