using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Billing;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableBillingEventStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private IBillingEventStore Store => storage.Get<IBillingEventStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task AddAsync_SomeThereAlready_AddsTheOthersAndLeavesThose()
    {
        await Store.AddAsync("contoso", [Event("b", minute: 2)], default);
        await Store.AddAsync("contoso", [Event("a", minute: 1), Event("b", minute: 9), Event("c", minute: 0)], default);

        Assert.Equal([Event("c", 0), Event("a", 1), Event("b", 2)], await ListAsync());
    }

    [Fact]
    public async Task AddAsync_SameEventByManyAtOnce_IsThereOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Store.AddAsync("contoso", [Event("a", i)], default)));

        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task AddAsync_ThousandNumbers_AreAllThere()
    {
        var events = Enumerable.Range(0, 1000).Select(i => Event($"number-{i}", i)).ToList();
        await Store.AddAsync("contoso", events, default);

        var first = await Store.ListAsync("contoso", new PageRequest(500), default);
        var second = await Store.ListAsync("contoso", new PageRequest(500, first.Continuation), default);

        Assert.Equal(events, first.Items.Concat(second.Items));
        Assert.Null(second.Continuation);
    }

    private async Task<IReadOnlyList<BillingEvent>> ListAsync() =>
        (await Store.ListAsync("contoso", new PageRequest(100), default)).Items;

    private static BillingEvent Event(string id, int minute) => new(
        id,
        "contoso",
        BillingEventKind.NumberBillingStarted,
        "order",
        "+14255550123",
        PortOrders.Start.AddMinutes(minute),
        30);
}
