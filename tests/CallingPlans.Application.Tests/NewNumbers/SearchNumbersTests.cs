using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.NewNumbers;

public sealed class SearchNumbersTests : IDisposable
{
    private readonly NumberRig paid = new();
    private readonly NumberRig trial = new(SubscriptionKind.Trial);

    public void Dispose()
    {
        paid.Dispose();
        trial.Dispose();
    }

    [Fact]
    public async Task RunAsync_LessInStock_FindsWhatThereIs()
    {
        paid.App.Supplier.Stock = 4;

        Assert.Equal(4, (await paid.FindAsync(10)).Numbers.Count);
        Assert.Empty((await paid.FindAsync(10)).Numbers);
    }

    [Fact]
    public async Task RunAsync_CarrierSoldSomeMeanwhile_LooksFurtherAndLetsThemGo()
    {
        var first = await paid.FindAsync(1);
        var gone = Builders.Given.Number($"+{long.Parse(first.Numbers[0].ToString()[1..]) + 1}");
        paid.App.Supplier.Gone.Add(gone);

        var found = await paid.FindAsync(5);

        Assert.Equal(5, found.Numbers.Count);
        Assert.DoesNotContain(gone, found.Numbers);
        Assert.Equal(found.Numbers, paid.App.Registry.HeldBy(found.Ref));
    }

    [Fact]
    public async Task RunAsync_Consecutive_AsksForOneRun()
    {
        var found = (await paid.SearchAsync(
            new NumberSearchInput { Kind = NumberKind.Standard, Quantity = 7, Consecutive = true })).Value;

        Assert.Equal(7, paid.App.Supplier.LastQuery!.RunLength);
        Assert.Equal(7, found.Numbers.Count);
    }

    [Fact]
    public async Task RunAsync_Blocks_OffersSomeWhole()
    {
        var found = (await paid.SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, BlockSize = 50 })).Value;

        Assert.Equal([50, 50, 50], found.Blocks.Select(b => b.Size));
        Assert.Empty(found.Numbers);
        Assert.Equal(150, paid.App.Registry.HeldBy(found.Ref).Count);
    }

    [Fact]
    public async Task RunAsync_BlockPartlyTaken_OffersOthers()
    {
        paid.App.Registry.Put(Builders.Given.Number("+12063450005"), new OrderRef("fabrikam", OrderId.New()), active: true);

        var found = (await paid.SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, BlockSize = 10 })).Value;

        Assert.Equal("+12063450010", found.Blocks[0].First.ToString());
    }

    [Fact]
    public async Task PurgeSearches_LongEnded_LetsEverythingGo()
    {
        var found = await paid.FindAsync();
        paid.App.Time.Advance(TimeSpan.FromDays(2));

        await paid.App.Get<PurgeSearches>().RunAsync(default);

        Assert.Empty(paid.App.Registry.HeldBy(found.Ref));
        Assert.Null(await paid.App.Searches.FindAsync(found.Ref, default));
    }
}
