using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableOpenOrderIndexTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private IOpenOrderIndex Index => storage.Get<IOpenOrderIndex>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task ListAsync_AddedAndRemovedRepeatedly_HasEachOpenOrderOnce()
    {
        var (open, done) = (NewOrder(), NewOrder());
        await Index.AddAsync("simulated", open, default);
        await Index.AddAsync("simulated", open, default);
        await Index.AddAsync("simulated", done, default);
        await Index.AddAsync("other", NewOrder(), default);
        await Index.RemoveAsync("simulated", done, default);
        await Index.RemoveAsync("simulated", done, default);

        Assert.Equal([open], (await Index.ListAsync("simulated", new PageRequest(10), default)).Items);
    }

    [Fact]
    public async Task ListAsync_PageByPage_HasAll()
    {
        var orders = Enumerable.Range(0, 5).Select(_ => NewOrder()).ToList();
        foreach (var order in orders)
            await Index.AddAsync("simulated", order, default);

        var first = await Index.ListAsync("simulated", new PageRequest(3), default);
        var second = await Index.ListAsync("simulated", new PageRequest(3, first.Continuation), default);

        Assert.Equal(orders.ToHashSet(), first.Items.Concat(second.Items).ToHashSet());
        Assert.Null(second.Continuation);
    }

    private static OrderRef NewOrder() => new("contoso", OrderId.New());
}
