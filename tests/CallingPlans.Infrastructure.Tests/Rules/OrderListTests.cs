using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Tables;
using CallingPlans.Infrastructure.Tests.Tables;
using CallingPlans.Testing;
using static CallingPlans.Infrastructure.Tests.Tables.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Rules;

public sealed class OrderListTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    public void Dispose() => storage.Dispose();

    [Theory]
    [InlineData(OrderSort.NewestFirst)]
    [InlineData(OrderSort.OldestFirst)]
    public async Task AnOrganisationsOrdersAreListedNewestOrOldestFirstInFullPages(OrderSort sort)
    {
        var orders = Enumerable.Range(0, 12).Select(i => Order(createdAt: Start.AddMinutes(i))).ToList();
        await AddAsync(orders);
        await AddAsync([Order("fabrikam")]);

        var (ids, sizes) = await ReadAsync(new OrderListFilter { Sort = sort }, 5);

        var expected = orders.Select(o => o.Id);
        Assert.Equal(sort == OrderSort.NewestFirst ? expected.Reverse() : expected, ids);
        Assert.Equal([5, 5, 2], sizes);
    }

    [Theory]
    [InlineData(null, 20, 10)]
    [InlineData(10, null, 20)]
    [InlineData(10, 20, 11)]
    public async Task SortedByTheirFocTheEarliestComesFirstAndThoseWithoutOneLast(int? first, int? second, int? third)
    {
        var days = new[] { first, second, third };
        var orders = days.Select(day => day is { } foc ? WithFoc(Order(), foc) : Order()).ToList();
        await AddAsync(orders);

        var (ids, _) = await ReadAsync(new OrderListFilter { Sort = OrderSort.FocDate }, 2);

        Assert.Equal(days.Zip(orders).OrderBy(o => o.First ?? int.MaxValue).Select(o => o.Second.Id), ids);
    }

    [Theory]
    [InlineData(3, 3, 1)]
    [InlineData(4, 4)]
    [InlineData(1, 1, 1, 1, 1)]
    public async Task APageIsFullHoweverFewOrdersPassTheFilter(int pageSize, params int[] expected)
    {
        var orders = Enumerable.Range(0, 40)
            .Select(i => Order(createdAt: Start.AddMinutes(i)) with { LocationId = i % 10 == 0 ? "boston" : "seattle" })
            .ToList();
        await AddAsync(orders);

        var (_, sizes) = await ReadAsync(new OrderListFilter { LocationId = "boston" }, pageSize);

        Assert.Equal(expected, sizes);
    }

    [Theory]
    [InlineData(PortOrderStatus.Pending, OrderStage.DeskReview, null, false)]
    [InlineData(PortOrderStatus.Rejected, OrderStage.CorrectionNeeded, null, true)]
    [InlineData(PortOrderStatus.FocReceived, OrderStage.AwaitingPort, 10, false)]
    public async Task TheListShowsEachOrderOnceAsItIsNow(PortOrderStatus status, OrderStage stage, int? foc, bool needsAction)
    {
        var order = Order(numbers: ["+14255550123", "+14255550124"]);
        var stored = await Store.AddAsync(order, Change("create"), default);
        var after = order.After("change") with { Status = status, Stage = stage };
        await Store.SaveAsync(stored, foc is { } day ? WithFoc(after, day) : after, Change("change"), default);

        var item = Assert.Single((await ListAsync(new OrderListFilter())).Items);

        Assert.Equal((order.OrderNumber, OrderKind.Port, 2), (item.OrderNumber, item.Kind, item.Quantity));
        Assert.Equal((order.LocationId, order.CreatedAt), (item.LocationId, item.CreatedAt));
        Assert.Equal((status.ToString(), stage, needsAction), (item.Status, item.Stage, item.NeedsAction));
        Assert.Equal(foc is { } date ? new DateOnly(2026, 3, date) : null, item.FocDate);
    }

    public static TheoryData<OrderListFilter, string> Filters => new()
    {
        { new OrderListFilter(), "draft rejected numbers" },
        { new OrderListFilter { Kind = OrderKind.Port }, "draft rejected" },
        { new OrderListFilter { Kind = OrderKind.NewNumbers }, "numbers" },
        { new OrderListFilter { Status = "Rejected" }, "rejected" },
        { new OrderListFilter { Status = "Pending" }, "draft numbers" },
        { new OrderListFilter { NeedsAction = true }, "rejected" },
        { new OrderListFilter { NeedsAction = false }, "draft numbers" },
        { new OrderListFilter { LocationId = "boston" }, "draft" },
        { new OrderListFilter { LocationId = "boston", Status = "Rejected" }, "" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task OrdersOfBothKindsAreFilteredByKindStatusLocationAndNeedOfAction(OrderListFilter filter, string expected)
    {
        var draft = Order() with { LocationId = "boston" };
        var rejected = Order() with { Status = PortOrderStatus.Rejected, Stage = OrderStage.CorrectionNeeded };
        await AddAsync([draft, rejected]);
        var numbers = NumberOrders.Order();
        await storage.Get<INumberOrderStore>().AddAsync(numbers, Change("create"), default);
        var names = new Dictionary<OrderId, string> { [draft.Id] = "draft", [rejected.Id] = "rejected", [numbers.Id] = "numbers" };

        var found = await IdsAsync(filter);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), found.Select(id => names[id]).Order());
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
    public async Task AnOrderIsFoundByItsNumberOrATelephoneNumberWholeOrFromFourCharactersOn(string text, bool found)
    {
        await AddAsync([Order(numbers: "+14255550123") with { OrderNumber = "P-AB12CD34" }]);

        Assert.Equal(found, (await IdsAsync(new OrderListFilter { Text = text })).Count == 1);
    }

    [Theory]
    [InlineData(OrderSort.NewestFirst)]
    [InlineData(OrderSort.OldestFirst)]
    public async Task AFilterReachesTheOldestOrderToo(OrderSort sort)
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
