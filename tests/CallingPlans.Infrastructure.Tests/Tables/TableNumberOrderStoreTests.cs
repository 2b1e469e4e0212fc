using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;
using static CallingPlans.Infrastructure.Tests.Tables.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableNumberOrderStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private INumberOrderStore Store => storage.Get<INumberOrderStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task AddAsync_OrderOfAHundredNumbers_ComesBackWhole()
    {
        var order = NumberOrders.Order(numbers: [.. Enumerable.Range(0, 100).Select(i => $"+1425555{i:D4}")]) with
        {
            Terms = new TermsOfService(true, Start, "Robin", 2),
            ProvisionedAt = Start,
            IsBlock = true,
        };

        await Store.AddAsync(order, Change("create"), default);

        var stored = (await Store.FindAsync(order.Ref, default))!.Value;
        Assert.Equal(order.Numbers, stored.Numbers);
        Assert.Equal(order.Terms, stored.Terms);
        Assert.Equal(order.ProvisionedAt, stored.ProvisionedAt);
        Assert.Equal(order.BlockId, stored.BlockId);
    }

    [Fact]
    public async Task FindAsync_OtherOrganizationOrPortOrder_IsNull()
    {
        var order = NumberOrders.Order();
        var port = PortOrders.Order();
        await Store.AddAsync(order, Change("create"), default);
        await storage.Get<IPortOrderStore>().AddAsync(port, Change("create"), default);

        Assert.Null(await Store.FindAsync(new OrderRef("fabrikam", order.Id), default));
        Assert.Null(await Store.FindAsync(port.Ref, default));
        Assert.Null(await storage.Get<IPortOrderStore>().FindAsync(order.Ref, default));
    }

    [Fact]
    public async Task SaveAsync_ChangedMeanwhile_ThrowsAndWritesNothing()
    {
        var order = NumberOrders.Order();
        var read = await Store.AddAsync(order, Change("create"), default);
        await Store.SaveAsync(read, read.Value.After("theirs"), Change("theirs", Told("theirs")), default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(
            () => Store.SaveAsync(read, read.Value.After("mine"), Change("mine", Told("mine")), default));

        var events = await storage.Get<IPortOrderStore>().ListEventsAsync(order.Ref, new PageRequest(10), default);
        Assert.Equal(["theirs"], events.Items.Select(e => e.Id));
    }

    [Fact]
    public async Task SaveAsync_AnswerLost_IsDone()
    {
        var read = await Store.AddAsync(NumberOrders.Order(), Change("create"), default);
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        var saved = await Store.SaveAsync(read, read.Value.After("mine"), Change("mine"), default);

        Assert.Equal(saved.Version, (await Store.FindAsync(read.Value.Ref, default))!.Version);
        Assert.True(saved.Value.HasApplied("mine"));
    }

    [Fact]
    public async Task ListAsync_BothKinds_AreOneListWithTheirNumbers()
    {
        var order = NumberOrders.Order(numbers: "+14255550100");
        await Store.AddAsync(order, Change("create"), default);
        await storage.Get<IPortOrderStore>().AddAsync(
            PortOrders.Order(createdAt: Start.AddHours(1), numbers: "+14255550199"), Change("create"), default);
        Task<Page<OrderListItem>> ListAsync(OrderListFilter filter) =>
            storage.Get<IOrderList>().ListAsync("contoso", filter, new PageRequest(10), default);

        Assert.Equal(
            [OrderKind.Port, OrderKind.NewNumbers], (await ListAsync(new OrderListFilter())).Items.Select(i => i.Kind));
        var found = Assert.Single((await ListAsync(new OrderListFilter { Text = "+14255550100" })).Items);
        Assert.Equal((order.Id, "Pending", 1), (found.Id, found.Status, found.Quantity));
        Assert.Single((await ListAsync(new OrderListFilter { Kind = OrderKind.NewNumbers })).Items);
    }
}
