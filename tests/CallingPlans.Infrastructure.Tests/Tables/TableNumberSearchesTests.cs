using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableNumberSearchesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private INumberSearches Searches => storage.Get<INumberSearches>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task FindAsync_SearchWithBlocks_ComesBackWhole()
    {
        var search = Search();
        await Searches.AddAsync(search, default);

        var found = await Searches.FindAsync(search.Ref, default);

        Assert.Equal(search.Blocks, found!.Blocks);
        Assert.Equal(search.Numbers, found.Numbers);
        Assert.Equal(search.HeldUntil, found.HeldUntil);
        Assert.Null(await Searches.FindAsync(new OrderRef("fabrikam", search.Id), default));
    }

    [Fact]
    public async Task ListEndedAsync_OnlyThoseThatEnded_UntilTheyAreRemoved()
    {
        var (old, young) = (Search(), Search() with { HeldUntil = PortOrders.Start.AddDays(1) });
        await Searches.AddAsync(old, default);
        await Searches.AddAsync(young, default);
        Task<IReadOnlyList<NumberSearch>> ListAsync() => Searches.ListEndedAsync(PortOrders.Start.AddHours(1), 10, default);

        Assert.Equal([old.Id], (await ListAsync()).Select(s => s.Id));

        await Searches.RemoveAsync(old.Ref, default);
        await Searches.RemoveAsync(old.Ref, default);
        Assert.Empty(await ListAsync());
    }

    private static NumberSearch Search() => new()
    {
        Id = OrderId.New(),
        OrganizationId = "contoso",
        LocationId = "seattle",
        Kind = NumberKind.Standard,
        Numbers = [TelephoneNumber.Restore("+14255550100")],
        Blocks = [new NumberRun(TelephoneNumber.Restore("+14255550110"), 10)],
        HeldUntil = PortOrders.Start,
    };
}
