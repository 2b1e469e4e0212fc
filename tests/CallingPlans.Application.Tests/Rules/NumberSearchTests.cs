using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>How new numbers are found, and how long they are held.</summary>
public sealed class NumberSearchTests : IDisposable
{
    private readonly NumberRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("US", NumberKind.Standard, null)]
    [InlineData("US", NumberKind.TollFree, null)]
    [InlineData("US", NumberKind.Local, ErrorCode.NotOfferedInMarket)]
    [InlineData("CA", NumberKind.NonGeographic, ErrorCode.NotOfferedInMarket)]
    [InlineData("GB", NumberKind.Local, null)]
    [InlineData("GB", NumberKind.NonGeographic, null)]
    [InlineData("GB", NumberKind.Standard, ErrorCode.NotOfferedInMarket)]
    [InlineData("GB", NumberKind.TollFree, ErrorCode.TollFreeNotAvailable)]
    [InlineData("DE", NumberKind.Local, ErrorCode.SelfServiceNotAvailable)]
    public async Task NumbersAreSearchedWhereThereIsSelfServiceAndInTheMarketsKinds(string country, NumberKind kind, string? code) =>
        Assert.Equal(code, (await rig.SearchAsync(new NumberSearchInput { Kind = kind }, country)).Failure?.Errors[0].Code);

    [Theory]
    [InlineData("US", "region", "WA", null)]
    [InlineData("US", "region", "wa", null)]
    [InlineData("US", "region", "ON", ErrorCode.ValidationFailed)]
    [InlineData("CA", "region", "ON", null)]
    [InlineData("GB", "region", "Kent", ErrorCode.NotOfferedInMarket)]
    [InlineData("US", "areaCode", "206", null)]
    [InlineData("GB", "areaCode", "020", null)]
    [InlineData("GB", "areaCode", "0a", ErrorCode.ValidationFailed)]
    [InlineData("US", "prefix", "345", null)]
    [InlineData("GB", "prefix", "345", ErrorCode.NotOfferedInMarket)]
    [InlineData("US", "city", "Seattle", null)]
    [InlineData("GB", "city", "London", null)]
    public async Task ASearchTakesTheCriteriaOfTheMarket(string country, string criterion, string value, string? code)
    {
        var input = new NumberSearchInput
        {
            Kind = country == "GB" ? NumberKind.Local : NumberKind.Standard,
            Region = criterion == "region" ? value : null,
            AreaCode = criterion == "areaCode" ? value : null,
            Prefix = criterion == "prefix" ? value : null,
            City = criterion == "city" ? value : null,
        };

        var error = (await rig.SearchAsync(input, country)).Failure?.Errors[0];

        Assert.Equal((code, code is null ? null : $"/{criterion}"), (error?.Code, error?.Field));
    }

    [Theory]
    [InlineData(NumberKind.Standard, "WA", "Seattle", "206")]
    [InlineData(NumberKind.TollFree, null, null, "206")]
    public async Task CriteriaNarrowTheSearchAndAPlaceDoesNotNarrowTollFreeNumbers(
        NumberKind kind, string? region, string? city, string areaCode)
    {
        await rig.SearchAsync(new NumberSearchInput { Kind = kind, Region = "wa", City = "Seattle", AreaCode = "206", Prefix = "345" });

        var asked = rig.App.Supplier.LastQuery!;
        Assert.Equal(("US", region, city, areaCode, "345"), (asked.Market, asked.Region, asked.City, asked.AreaCode, asked.Prefix));
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData("00:00:30", 0.5)]
    public async Task WhatASearchFindsIsHeldForAConfiguredTime(string? configured, double minutes)
    {
        using var app = configured is null ? new FakeApp() : new FakeApp(("Numbers:HoldTime", configured));

        var found = (await app.Get<SearchNumbers>().RunAsync(
            rig.At(), new NumberSearchInput { Kind = NumberKind.Standard }, NewIdentity.Fresh(), default)).Value;

        Assert.Equal(Given.Now.AddMinutes(minutes), found.HeldUntil);
        Assert.Equal(10, found.Numbers.Count);
        Assert.Equal(found.Numbers, app.Registry.HeldBy(found.Ref));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public async Task WhileANumberIsHeldNobodyElseIsOfferedIt(int minutesLater, bool held)
    {
        var first = await rig.FindAsync(5);
        rig.App.Time.Advance(TimeSpan.FromMinutes(minutesLater));

        var second = await rig.FindAsync(5);

        Assert.Equal(held ? [] : first.Numbers, first.Numbers.Intersect(second.Numbers));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(599, null)]
    [InlineData(600, ErrorCode.ReservationExpired)]
    public async Task HeldNumbersAreOrderedUntilTheHoldEnds(int secondsLater, string? code)
    {
        var search = await rig.FindAsync();
        rig.App.Time.Advance(TimeSpan.FromSeconds(secondsLater));

        var answer = await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers));

        Assert.Equal(code, answer.Failure?.Errors[0].Code);
        Assert.Equal(code is null ? null : FailureKind.Conflict, answer.Failure?.Kind);
    }

    [Theory]
    [InlineData("contoso", "hq", true)]
    [InlineData("contoso", "annex", false)]
    [InlineData("northwind", "hq", false)]
    public async Task ASearchBelongsToItsLocation(string organization, string location, bool found)
    {
        var search = await rig.FindAsync();
        await rig.App.Searches.RemoveAsync(search.Ref, default);
        await rig.App.Searches.AddAsync(search with { OrganizationId = organization, LocationId = location }, default);

        var answer = await rig.PlaceAsync(NumberRig.Choose(search, search.Numbers));

        Assert.Equal(found ? null : FailureKind.NotFound, answer.Failure?.Kind);
    }
}
