using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Clock;

/// <summary>Numbers that begin to bill around New Year and around the end of February: the days that they are billed for.</summary>
public sealed class BillingAtYearEndAndLeapDayTests : IAsyncLifetime
{
    private TestApp app = null!;
    private MovedClock clock = null!;
    private NumberCustomer customer = null!;

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync();
        clock = new MovedClock(app);
        customer = await (await NumberCustomer.CreateAsync(app)).WithUkLocationAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Number_ProvisionedInTheNightOfNewYear_IsBilledByTheDayAtItsLocation()
    {
        var newYear = MovedClock.NextDay(1, 1, (await clock.NowAsync()).AddDays(1));

        await clock.AdvanceToAsync(MovedClock.At(newYear.AddDays(-1), 22));
        Assert.Equal((1, 1), (await DaysOfAsync("gb", "Local"), await DaysOfAsync("us", "Standard")));
        await clock.AdvanceToAsync(MovedClock.At(newYear, 1));
        Assert.Equal((31, 1), (await DaysOfAsync("gb", "Local"), await DaysOfAsync("us", "Standard")));
        await clock.AdvanceToAsync(MovedClock.At(newYear, 6));
        Assert.Equal(31, await DaysOfAsync("us", "Standard"));
    }

    [Fact]
    public async Task Number_ProvisionedAtTheEndOfFebruary_IsBilledForTheDaysThatItReallyHas()
    {
        var now = await clock.NowAsync();
        var common = MovedClock.NextDay(2, 28, now, leapYear: false);
        var leap = MovedClock.NextDay(2, 28, now, leapYear: true);

        (DateOnly Day, int Days)[] expected = [(common, 1), (leap, 2), (leap.AddDays(1), 1), (leap.AddDays(2), 31)];

        foreach (var (day, days) in expected.OrderBy(e => e.Day))
        {
            await clock.AdvanceToAsync(MovedClock.At(day, 12));
            Assert.Equal(days, await DaysOfAsync("gb", "Local"));
        }
    }

    /// <summary>Orders a number at a location; the days of the month for which it bills first.</summary>
    private async Task<int> DaysOfAsync(string location, string kind)
    {
        customer = await customer.InAsync(app);
        var placed = (await customer.PlaceAsync(new { criteria = new { kind }, quantity = 1 }, location)).Expect(202).Json;
        var id = (string)placed["id"]!;
        await customer.UntilAsync(id, "Provisioned");
        var events = await customer.Admin.ListAsync($"{customer.Customer.Path}/billing-events");
        return (int)Assert.Single(events, e => (string?)e["orderId"] == id)["prorationDays"]!;
    }
}
