using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Testing;
using static CallingPlans.Infrastructure.Tests.Tables.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class OrderNamesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Number = "+14255550123";

    private readonly TestStorage storage = azurite.Create();

    private IPortOrderStore Store => storage.Get<IPortOrderStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Search_ByNumber_ReadsTheNamesAndTheLineFound()
    {
        await AddAsync([.. Enumerable.Range(0, 20).Select(i => Order(createdAt: Start.AddMinutes(i)))]);
        var order = Order(numbers: Number);
        await AddAsync([order]);
        await SearchAsync(Number);
        storage.Connection.Heal();

        Assert.Equal([order.Id], await SearchAsync(Number));
        Assert.Equal(2, storage.Connection.Count);
    }

    [Fact]
    public async Task Search_NumberOfAnAmendedOrder_FindsTheNewOneAndNotTheOld()
    {
        var order = Order(numbers: Number);
        var stored = await Store.AddAsync(order, Change("create"), default);
        await Store.SaveAsync(
            stored, order.After("amend") with { Numbers = [new PortedNumber(TelephoneNumber.Restore("+14255550199"))] }, Change("amend"), default);

        Assert.Empty(await SearchAsync(Number));
        Assert.Equal([order.Id], await SearchAsync("+14255550199"));
    }

    [Fact]
    public async Task Search_MoreThanTheNamesShow_ReadsTheLinesInPages()
    {
        var orders = Enumerable.Range(0, 60).Select(i => Order(createdAt: Start.AddMinutes(i), numbers: [$"+142555501{i:D2}", $"+142555502{i:D2}"])).ToList();
        await AddAsync(orders);

        Assert.Equal(orders.Select(o => o.Id).Reverse(), await SearchAsync("+1425", top: 25));
    }

    [Theory]
    [InlineData(OrderSort.NewestFirst)]
    [InlineData(OrderSort.OldestFirst)]
    public async Task Search_OrdersThatShareANumber_AreSortedAndComeInPages(OrderSort sort)
    {
        var orders = Enumerable.Range(0, 5).Select(i => Order(createdAt: Start.AddMinutes(i), numbers: Number)).ToList();
        await AddAsync(orders);

        var expected = orders.Select(o => o.Id);
        Assert.Equal(sort == OrderSort.NewestFirst ? expected.Reverse() : expected, await SearchAsync(Number, sort, top: 2));
    }

    [Fact]
    public async Task Search_OrderOfAnotherOrganization_IsNotFound()
    {
        await AddAsync([Order("fabrikam", numbers: Number)]);

        Assert.Empty(await SearchAsync(Number));
    }

    private async Task AddAsync(IReadOnlyCollection<PortOrder> orders)
    {
        foreach (var order in orders)
            await Store.AddAsync(order, Change("create"), default);
    }

    private async Task<List<OrderId>> SearchAsync(string text, OrderSort sort = OrderSort.NewestFirst, int top = 50)
    {
        var ids = new List<OrderId>();
        string? continuation = null;
        do
        {
            var page = await storage.Get<IOrderList>().ListAsync(
                "contoso", new OrderListFilter { Text = text, Sort = sort }, new PageRequest(top, continuation), default);
            ids.AddRange(page.Items.Select(i => i.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return ids;
    }
}
