using System.Globalization;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.Setup;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;
using static CallingPlans.Application.Tests.Clock.WaitingOrder;

namespace CallingPlans.Application.Tests.Clock;

/// <summary>A bill is good for thirty days, and plans of CCW bill from their service date: both by the days at the location.</summary>
public sealed class BillAgeAndPlansByTheLocalDayTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    // The bill's date, and the midnight on the wall with which its thirty-first day begins.
    [InlineData(NewYork, "2026-02-20", "2026-03-23T04:00Z")]
    [InlineData(NewYork, "2026-10-15", "2026-11-15T05:00Z")]
    [InlineData(London, "2026-03-10", "2026-04-09T23:00Z")]
    [InlineData(London, "2026-10-10", "2026-11-10T00:00Z")]
    [InlineData(Berlin, "2026-03-10", "2026-04-09T22:00Z")]
    [InlineData(Berlin, "2026-10-10", "2026-11-09T23:00Z")]
    [InlineData(Phoenix, "2026-02-20", "2026-03-23T07:00Z")]
    [InlineData(NewYork, "2026-12-05", "2027-01-05T05:00Z")]
    [InlineData(London, "2028-01-30", "2028-03-01T00:00Z")]
    [InlineData(London, "2027-01-30", "2027-03-02T00:00Z")]
    [InlineData(London, "2100-01-30", "2100-03-02T00:00Z")]
    [InlineData(Berlin, "2028-02-29", "2028-03-30T22:00Z")]
    public void Bill_IsGoodUntilItsThirtiethDayEndsOnTheWall(string zone, string date, string staleFrom)
    {
        var stale = Moment(staleFrom);
        var order = At(zone, OrderStage.AwaitingLoa, Given.Now)
            .WithBill(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var market = app.Get<MarketRulesSource>().Of(order);

        app.Time.SetUtcNow(stale.AddTicks(-1));
        Assert.False(app.Get<SubmissionRules>().BillIsTooOld(order, market));
        app.Time.SetUtcNow(stale);
        Assert.True(app.Get<SubmissionRules>().BillIsTooOld(order, market));
    }

    [Theory]
    // On the days on which the clocks change, on New Year's Day, and at the end of February.
    [InlineData(NewYork, "2026-03-08", "2026-03-08T05:00Z", 24)]
    [InlineData(NewYork, "2026-03-09", "2026-03-09T04:00Z", 23)]
    [InlineData(NewYork, "2026-11-01", "2026-11-01T04:00Z", 30)]
    [InlineData(London, "2026-03-29", "2026-03-29T00:00Z", 3)]
    [InlineData(London, "2026-03-30", "2026-03-29T23:00Z", 2)]
    [InlineData(Berlin, "2026-10-25", "2026-10-24T22:00Z", 7)]
    [InlineData(Berlin, "2026-10-26", "2026-10-25T23:00Z", 6)]
    [InlineData(Phoenix, "2026-11-01", "2026-11-01T07:00Z", 30)]
    [InlineData(Berlin, "2027-01-01", "2026-12-31T23:00Z", 31)]
    [InlineData(NewYork, "2028-02-29", "2028-02-29T05:00Z", 1)]
    [InlineData(NewYork, "2027-02-28", "2027-02-28T05:00Z", 1)]
    public async Task Plans_BillFromTheMidnightOfTheirServiceDate(string zone, string date, string begin, int days)
    {
        var service = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        app.PutOrganization(new Subscription(SubscriptionKind.Paid, 5, OutboundCallingPlanSource.Ccw, service));
        app.PutLocation("hq", zone, Given.Now);
        await app.Get<SubscriptionBilling>().FollowAsync(await app.ReadOrganizationAsync(), () => Task.FromResult(true), default);

        await app.SweepAfterAsync(Moment(begin).AddTicks(-1) - app.Time.GetUtcNow());
        Assert.Empty(app.Billing.All);
        await app.SweepAfterAsync(TimeSpan.FromTicks(1));

        var started = Assert.Single(app.Billing.All);
        Assert.Equal((Moment(begin), days), (started.At, started.ProrationDays));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
