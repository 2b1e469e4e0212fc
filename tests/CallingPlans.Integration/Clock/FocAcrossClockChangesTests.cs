using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.Markets;

namespace CallingPlans.Integration.Clock;

/// <summary>
/// FOCs on the Tuesday after the clocks have changed, in a market of each continent and in a place whose clocks stay: their moment,
/// the risk of cancelling, and when they are overdue.
/// </summary>
public sealed class FocAcrossClockChangesTests : IAsyncLifetime
{
    private const string Phoenix = "us-phoenix";
    private TestApp app = null!;
    private MovedClock clock = null!;
    private MarketCustomer customer = null!;

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync();
        clock = new MovedClock(app);
        customer = await MarketCustomer.CreateAsync(app, [SpecifiedMarkets.All["GB"]]);
        await SettleInPhoenixAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Foc_AfterTheClocksChanged_IsAtNineOnTheWall(bool spring)
    {
        var now = await clock.NowAsync();
        var american = MovedClock.NextUsChange(spring, now.AddDays(10));
        await AssertFocsAsync(american, [("us", spring ? 13 : 14), (Phoenix, 16)]);
        var european = MovedClock.NextEuropeanChange(spring, (await clock.NowAsync()).AddDays(10));
        await AssertFocsAsync(european, [("gb", spring ? 8 : 9), ("de", spring ? 7 : 8)]);
    }

    /// <param name="hours">At each location, the hour of UTC at which it is nine on the wall.</param>
    private async Task AssertFocsAsync(DateOnly change, (string Location, int Hour)[] hours)
    {
        await clock.AdvanceToAsync(MovedClock.At(change.AddDays(-6), 12));
        customer = await customer.InAsync(app);
        var date = change.AddDays(2);
        var orders = new List<(string Id, DateTimeOffset At)>();
        foreach (var (location, hour) in hours)
        {
            var id = await ToAwaitingFocAsync(location);
            var foc = (await customer.ActAsync(id, "foc", new { date = $"{date:yyyy-MM-dd}" })).Expect(200).Json["foc"]!;
            Assert.Equal($"{date:yyyy-MM-dd}", (string)foc["date"]!);
            Assert.Equal(MovedClock.At(date, hour), (DateTimeOffset)foc["at"]!);
            orders.Add((id, MovedClock.At(date, hour)));
        }

        foreach (var (id, at) in orders.OrderBy(o => o.At))
            await AssertRisksAsync(id, at);
        foreach (var (id, at) in orders.OrderBy(o => o.At))
            await AssertOverdueAsync(id, at.AddHours(7));
    }

    private async Task AssertRisksAsync(string id, DateTimeOffset foc)
    {
        await clock.AdvanceToAsync(foc.AddHours(-72).AddMinutes(-1));
        customer = await customer.InAsync(app);
        Assert.Equal("Minimal", (string)(await customer.Customer.ReadAsync(id))["foc"]!["cancelRisk"]!);
        await clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal("Low", (string)(await customer.Customer.ReadAsync(id))["foc"]!["cancelRisk"]!);
    }

    private async Task AssertOverdueAsync(string id, DateTimeOffset windowEnd)
    {
        await clock.AdvanceToAsync(windowEnd.AddMinutes(-1));
        customer = await customer.InAsync(app);
        await customer.Customer.UntilMailAsync(id, "foc-countdown", 3);
        Assert.Equal("AwaitingPort", (string)(await customer.Customer.ReadAsync(id))["stage"]!);
        await clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        await customer.Customer.UntilAsync(id, "FocReceived", "PortOverdue");
    }

    private async Task<string> ToAwaitingFocAsync(string location)
    {
        var market = SpecifiedMarkets.All[location[..2].ToUpperInvariant()];
        var id = (string)(await customer.Customer.DraftAsync(MarketDraft.Of(market).ForCarrier("SIM-SLOW"), location))
            .Expect(201).Json["id"]!;
        (await customer.Customer.UploadBillAsync(id, Files.Bill((await clock.NowAsync()).AddDays(-1)))).Expect(200);
        (await (market.LoaInPlace ? customer.Customer.SignAsync(id) : customer.UploadLoaAsync(id))).Expect(200);
        (await customer.Customer.SubmitAsync(id)).Expect(202);
        if (market.DeskReview)
            (await customer.ActAsync(id, "approval")).Expect(200);
        await customer.Customer.UntilAsync(id, "Submitted", "AwaitingFoc");
        return id;
    }

    private async Task SettleInPhoenixAsync()
    {
        var there = new JsonObject
        {
            ["street"] = "1 Contoso Way",
            ["city"] = "Phoenix",
            ["region"] = "AZ",
            ["postalCode"] = "85001",
            ["country"] = "US",
        };
        await customer.Customer.AddLocationAsync(Phoenix, "America/Phoenix", there);
    }
}
