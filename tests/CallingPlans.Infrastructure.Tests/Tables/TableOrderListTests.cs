using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Tables;
using CallingPlans.Testing;
using static CallingPlans.Infrastructure.Tests.Tables.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableOrderListTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    public void Dispose() => storage.Dispose();

    [Theory]
    [InlineData(OrderSort.NewestFirst)]
    [InlineData(OrderSort.OldestFirst)]
    public async Task ListAsync_PageByPage_IsSortedFullAndComplete(OrderSort sort)
    {
        var orders = Enumerable.Range(0, 12).Select(i => Order(createdAt: Start.AddMinutes(i))).ToList();
        await AddAsync(orders);
        await AddAsync([Order("fabrikam")]);

        var (ids, sizes) = await ReadAsync(new OrderListFilter { Sort = sort }, 5);

        var expected = orders.Select(o => o.Id);
        Assert.Equal(sort == OrderSort.NewestFirst ? expected.Reverse() : expected, ids);
        Assert.Equal([5, 5, 2], sizes);
    }

    [Fact]
    public async Task ListAsync_FocDate_PutsTheEarliestFirstAndThoseWithoutLast()
    {
        var none = Order();
        var late = WithFoc(Order(), 20);
        var early = WithFoc(Order(), 10);
        await AddAsync([none, late, early]);

        var (ids, _) = await ReadAsync(new OrderListFilter { Sort = OrderSort.FocDate }, 2);

        Assert.Equal([early.Id, late.Id, none.Id], ids);
    }

    [Fact]
    public async Task ListAsync_FilterThatFewPass_FillsItsPages()
    {
        var orders = Enumerable.Range(0, 40)
            .Select(i => Order(createdAt: Start.AddMinutes(i)) with { LocationId = i % 10 == 0 ? "boston" : "seattle" })
            .ToList();
        await AddAsync(orders);

        var (_, sizes) = await ReadAsync(new OrderListFilter { LocationId = "boston" }, 3);

        Assert.Equal([3, 1], sizes);
    }

    [Fact]
    public async Task ListAsync_OrderSaved_ShowsItsNewLineOnce()
    {
        var order = Order(numbers: "+14255550123");
        var stored = await Store.AddAsync(order, Change("create"), default);
        await Store.SaveAsync(
            stored,
            order.After("reject") with { Status = PortOrderStatus.Rejected, Stage = OrderStage.CorrectionNeeded },
            Change("reject"),
            default);

        var item = Assert.Single((await ListAsync(new OrderListFilter())).Items);

        Assert.Equal(nameof(PortOrderStatus.Rejected), item.Status);
        Assert.Equal(OrderStage.CorrectionNeeded, item.Stage);
        Assert.True(item.NeedsAction);
        Assert.Equal(1, item.Quantity);
    }

    [Fact]
    public async Task ListAsync_EachFilter_LetsThroughWhatItSays()
    {
        var draft = Order();
        var rejected = Order() with { Status = PortOrderStatus.Rejected, Stage = OrderStage.CorrectionNeeded };
        await AddAsync([draft, rejected]);

        Assert.Equal([rejected.Id], await IdsAsync(new OrderListFilter { Status = "Rejected" }));
        Assert.Equal([rejected.Id], await IdsAsync(new OrderListFilter { NeedsAction = true }));
        Assert.Equal([draft.Id], await IdsAsync(new OrderListFilter { NeedsAction = false }));
        Assert.Equal(2, (await IdsAsync(new OrderListFilter { Kind = OrderKind.Port })).Count);
        Assert.Empty(await IdsAsync(new OrderListFilter { Kind = OrderKind.NewNumbers }));
        Assert.Empty(await IdsAsync(new OrderListFilter { LocationId = "boston" }));
    }

    [Theory]
    [InlineData("P-AB12CD34", true)]
    [InlineData("p-ab", true)]
    [InlineData("P-A", false)]
    [InlineData("+14255550123", true)]
    [InlineData("14255550123", true)]
    [InlineData(" +1425 ", true)]
    [InlineData("142", false)]
    [InlineData("4255550123", false)]
    [InlineData("+14255550124", false)]
    public async Task ListAsync_Text_FindsWholeOrPrefixOfFour(string text, bool found)
    {
        await AddAsync([Order(numbers: "+14255550123") with { OrderNumber = "P-AB12CD34" }]);

        Assert.Equal(found, (await IdsAsync(new OrderListFilter { Text = text })).Count == 1);
    }

    [Theory]
    [InlineData(OrderSort.NewestFirst)]
    [InlineData(OrderSort.OldestFirst)]
    public async Task ListAsync_MoreLinesThanOneReadHolds_FindsTheOldestToo(OrderSort sort)
    {
        var oldest = Order(createdAt: Start.AddYears(-1)) with { LocationId = "boston" };
        await AddAsync([oldest]);
        var table = storage.Get<TableGateways>().For(TableNames.Orders);
        foreach (var batch in Enumerable.Range(0, 1050).Chunk(100))
        {
            await table.SubmitAsync(
                [
                    .. batch.Select(i => new TableTransactionAction(
                        TableTransactionActionType.Add,
                        OrderRows.Line(OrderLine.Of(Order(createdAt: Start.AddMinutes(i)))))),
                ],
                default);
        }

        Assert.Equal([oldest.Id], await IdsAsync(new OrderListFilter { LocationId = "boston", Sort = sort }));
    }

    private IPortOrderStore Store => storage.Get<IPortOrderStore>();

    private static PortOrder WithFoc(PortOrder order, int day) => order with
    {
        Foc = new FirmOrderCommitment(new DateOnly(2026, 3, day), Start.AddDays(day), Start),
    };

    private async Task AddAsync(IReadOnlyCollection<PortOrder> orders)
    {
        foreach (var order in orders)
            await Store.AddAsync(order, Change("create"), default);
    }

    private Task<Page<OrderListItem>> ListAsync(OrderListFilter filter, int top = 50, string? continuation = null) =>
        storage.Get<IOrderList>().ListAsync("contoso", filter, new PageRequest(top, continuation), default);

    private async Task<List<OrderId>> IdsAsync(OrderListFilter filter) =>
        [.. (await ListAsync(filter)).Items.Select(i => i.Id)];

    private async Task<(List<OrderId> Ids, List<int> Sizes)> ReadAsync(OrderListFilter filter, int top)
    {
        var ids = new List<OrderId>();
        var sizes = new List<int>();
        string? continuation = null;
        do
        {
            var page = await ListAsync(filter, top, continuation);
            ids.AddRange(page.Items.Select(i => i.Id));
            sizes.Add(page.Items.Count);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return (ids, sizes);
    }
}
