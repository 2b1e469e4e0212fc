using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Carriers.Simulated;
using CallingPlans.Infrastructure.Tables;
using CallingPlans.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

public sealed class SimulatedInventoryTests : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 7, 13, 9, 0, 0, TimeSpan.Zero));
    private readonly SimulatedCarrierOptions pace = new();
    private readonly TestStorage storage;
    private readonly SimulatedNumberSupplier supplier;

    public SimulatedInventoryTests(AzuriteFixture azurite)
    {
        storage = azurite.Create(clock);
        supplier = new(
            new SimulatedInventory(new NanpAreaCodes(), new UkNumberRanges()), storage.Get<TableGateways>(), pace, clock);
    }

    public static TheoryData<string> AreaCodes => [.. new NanpAreaCodes().All.Select(a => a.Code)];

    public void Dispose() => storage.Dispose();

    [Theory]
    [MemberData(nameof(AreaCodes))]
    public async Task SearchAsync_AreaCode_SellsNumbersOfItsCountry(string areaCode)
    {
        var country = new NanpAreaCodes().All.Single(a => a.Code == areaCode).Country;

        var found = await NumbersAsync(Query(country) with { AreaCode = areaCode }, 20);

        Assert.Equal(20, found.Count);
        Assert.All(found, n => AssertSold(n, country, $"+1{areaCode}"));
    }

    [Theory]
    [InlineData("GB", NumberKind.Local, "+44")]
    [InlineData("GB", NumberKind.NonGeographic, "+443069990")]
    [InlineData("US", NumberKind.TollFree, "+18")]
    [InlineData("CA", NumberKind.TollFree, "+18")]
    public async Task SearchAsync_Kind_SellsNumbersOfTheCountry(string market, NumberKind kind, string begin)
    {
        var found = await NumbersAsync(Query(market) with { Kind = kind }, 500);

        Assert.Equal(500, found.Count);
        Assert.All(found, n => AssertSold(n, market, begin));
    }

    [Fact]
    public async Task SearchAsync_EveryPage_ShowsEachNumberOnce()
    {
        var query = Query("US") with { AreaCode = "206", Prefix = "345678" };
        var first = await supplier.SearchAsync(query, new PageRequest(6), default);

        var second = await supplier.SearchAsync(query, new PageRequest(6, first.Continuation), default);

        var all = first.Items.Concat(second.Items).Select(r => r.First.ToString()).Order();
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"+1206345678{i}"), all);
        Assert.Null(second.Continuation);
    }

    [Fact]
    public async Task SearchAsync_OtherSearches_BeginElsewhere()
    {
        var one = await NumbersAsync(Query("US") with { Spread = "one" }, 1);
        var again = await NumbersAsync(Query("US") with { Spread = "one" }, 1);
        var other = await NumbersAsync(Query("US") with { Spread = "other" }, 1);

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(100)]
    public async Task SearchAsync_Blocks_BeginAtAMultipleOfTheirSize(int size)
    {
        var found = await supplier.SearchAsync(Query("US") with { AreaCode = "425", RunLength = size }, new PageRequest(5), default);

        Assert.Equal(5, found.Items.Count);
        Assert.All(found.Items, run => Assert.Equal(0, long.Parse(run.First.ToString()[1..]) % size));
        Assert.All(found.Items, run => Assert.Equal(size, run.Size));
    }

    [Theory]
    [InlineData("998")]
    [InlineData(null)]
    public async Task SearchAsync_NothingFits_IsEmpty(string? areaCode)
    {
        var query = areaCode is null ? Query("US") with { City = "Atlantis" } : Query("US") with { AreaCode = areaCode };

        var found = await supplier.SearchAsync(query, new PageRequest(5), default);

        Assert.Empty(found.Items);
        Assert.Null(found.Continuation);
    }

    [Fact]
    public async Task OrderAsync_AtThePace_IsProvisionedOnceAndForAll()
    {
        var order = new OrderRef("contoso", OrderId.New());
        TelephoneNumber[] numbers = [TelephoneNumber.Restore("+12063456789")];
        Assert.Null(await supplier.OrderAsync(order, numbers, default));

        clock.Advance(pace.ValidationDelay);
        var at = await supplier.OrderAsync(order, numbers, default);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(clock.Start + pace.ValidationDelay, at);
        Assert.Equal(at, await supplier.OrderAsync(order, numbers, default));
    }

    [Fact]
    public async Task OrderAsync_ExchangeThatIsAlwaysRefused_IsRefused() => await Assert.ThrowsAsync<CarrierRefusedException>(
        () => supplier.OrderAsync(new OrderRef("contoso", OrderId.New()), [TelephoneNumber.Restore("+12069991000")], default));

    private static NumberQuery Query(string market) => new(market, NumberKind.Standard, null, null, null, null, 1, "spread");

    private async Task<List<TelephoneNumber>> NumbersAsync(NumberQuery query, int count)
    {
        var found = await supplier.SearchAsync(query, new PageRequest(count), default);
        return [.. found.Items.SelectMany(r => r.Numbers)];
    }

    private static void AssertSold(TelephoneNumber number, string country, string begin)
    {
        Assert.StartsWith(begin, number.ToString());
        Assert.True(TelephoneNumber.TryParse(number.ToString(), allowFictional: false, out _), $"{number} is no number.");
        Assert.True(number.BelongsToAny([country]), $"{number} is not of {country}.");
    }
}
