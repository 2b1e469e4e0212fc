using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Testing;
using static CallingPlans.Infrastructure.Tests.Tables.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableDeskIndexTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly string Approval = DeskViews.OfNeed(DeskNeed.Approval);
    private readonly TestStorage storage = azurite.Create();

    private IPortOrderStore Store => storage.Get<IPortOrderStore>();

    private IDeskIndex Index => storage.Get<IDeskIndex>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task AddAsync_NewOrder_IsFoundByItsIdAndInItsViewsNewestFirst()
    {
        var older = Order(createdAt: Start);
        var newer = Order("fabrikam", createdAt: Start.AddMinutes(1));
        await Store.AddAsync(older, Change("create"), default);
        await Store.AddAsync(newer, Change("create"), default);

        Assert.Equal(new IndexedOrder(older.Ref, DeskItemKind.Port), await Index.FindAsync(older.Id, default));
        Assert.Equal([newer.Ref, older.Ref], await ReadAsync(DeskViews.All));
        Assert.Equal([newer.Ref, older.Ref], await ReadAsync(DeskViews.OfStatus("Pending")));
        Assert.Equal([newer.Ref], await ReadAsync(DeskViews.All, "fabrikam"));
        Assert.Empty(await ReadAsync(Approval));
    }

    [Fact]
    public async Task FindAsync_UnknownOrder_IsNull() => Assert.Null(await Index.FindAsync(OrderId.New(), default));

    [Fact]
    public async Task ListAsync_AfterAKey_GoesOnBehindIt()
    {
        for (var i = 0; i < 5; i++)
            await Store.AddAsync(Order(createdAt: Start.AddMinutes(i)), Change("create"), default);
        var all = await Index.ListAsync(DeskViews.All, null, null, 10, default);

        var rest = await Index.ListAsync(DeskViews.All, null, all[1].Key, 2, default);

        Assert.Equal(all.Skip(2).Take(2).Select(r => r.Target), rest.Select(r => r.Target));
    }

    [Fact]
    public async Task SaveAsync_OrderEntersAView_IsThereAndStaysWhereItWas()
    {
        var order = await InReviewAsync();

        Assert.Equal([order.Ref], await ReadAsync(Approval));
        Assert.Equal([order.Ref], await ReadAsync(DeskViews.All));
        Assert.Equal(2, Assert.Single(await Index.ListAsync(Approval, null, null, 10, default)).Revision);
    }

    [Fact]
    public async Task SaveAsync_OrderStaysInItsViews_WritesTheIndexNoMore()
    {
        var stored = await Store.AddAsync(Order(), Change("create"), default);
        storage.Connection.Heal();

        await Store.SaveAsync(stored, stored.Value.After("amend"), Change("amend"), default);

        Assert.DoesNotContain(storage.Connection.Calls, c => c.Contains("DeskViews", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SaveAsync_IndexCannotBeWritten_WritesNoOrderThatTheDeskWouldMiss()
    {
        var stored = await Store.AddAsync(Order(), Change("create"), default);
        storage.Connection.Fail((call, _) =>
            call.RequestUri!.AbsolutePath.Contains("DeskViews", StringComparison.OrdinalIgnoreCase) && call.Method != HttpMethod.Get
                ? new StorageFault.BreakBefore()
                : null);

        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            Store.SaveAsync(stored, Review(stored.Value), Change("review"), default));

        storage.Connection.Heal();
        Assert.Equal(OrderStage.Draft, (await Store.FindAsync(stored.Value.Ref, default))!.Value.Stage);
    }

    [Fact]
    public async Task SaveAsync_OrderLostTheRace_LeavesARowThatReadersSeePast()
    {
        var stored = await Store.AddAsync(Order(), Change("create"), default);
        await Store.SaveAsync(stored, stored.Value.After("other"), Change("other"), default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() =>
            Store.SaveAsync(stored, Review(stored.Value), Change("review"), default));

        // The order has come to the row's revision without entering the view: a reader may take the row away.
        var row = Assert.Single(await Index.ListAsync(Approval, null, null, 10, default));
        Assert.Equal((await Store.FindAsync(stored.Value.Ref, default))!.Value.Revision, row.Revision);
    }

    [Fact]
    public async Task RemoveAsync_OrderHasEnteredAgainMeanwhile_Stays()
    {
        var order = await InReviewAsync();
        var read = Assert.Single(await Index.ListAsync(Approval, null, null, 10, default));
        await MoveAsync(order.Ref, o => o with { Stage = OrderStage.SendingToCarrier });
        await MoveAsync(order.Ref, o => o with { Stage = OrderStage.DeskReview });

        await Index.RemoveAsync(read, default);

        Assert.Equal([order.Ref], await ReadAsync(Approval));
    }

    [Fact]
    public async Task RemoveAsync_RowAsItWasRead_IsGone()
    {
        await InReviewAsync();
        var read = Assert.Single(await Index.ListAsync(Approval, null, null, 10, default));

        await Index.RemoveAsync(read, default);

        Assert.Empty(await ReadAsync(Approval));
    }

    [Fact]
    public async Task PlaceAsync_OlderRevisionComesLate_KeepsTheLater()
    {
        var order = Order();
        var draft = DeskQueueItem.Of(order);
        var review = DeskQueueItem.Of(order with { Stage = OrderStage.DeskReview });
        await Index.PlaceAsync(draft, review with { Revision = 7 }, default);

        await Index.PlaceAsync(draft, review with { Revision = 5 }, default);

        Assert.Equal(7, Assert.Single(await Index.ListAsync(Approval, null, null, 10, default)).Revision);
    }

    private static PortOrder Review(PortOrder order) => order.After("review") with { Stage = OrderStage.DeskReview };

    private async Task<PortOrder> InReviewAsync()
    {
        var stored = await Store.AddAsync(Order(), Change("create"), default);
        return (await Store.SaveAsync(stored, Review(stored.Value), Change("review"), default)).Value;
    }

    private async Task MoveAsync(OrderRef order, Func<PortOrder, PortOrder> move)
    {
        var stored = (await Store.FindAsync(order, default))!;
        var operation = $"move-{stored.Value.Revision}";
        await Store.SaveAsync(stored, move(stored.Value.After(operation)), Change(operation), default);
    }

    private async Task<IEnumerable<OrderRef>> ReadAsync(string view, string? organization = null) =>
        (await Index.ListAsync(view, organization, null, 10, default)).Select(r => r.Target.Order);
}
