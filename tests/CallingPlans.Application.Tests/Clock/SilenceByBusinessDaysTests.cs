using System.Globalization;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using FsCheck.Xunit;
using static CallingPlans.Application.Tests.Clock.WaitingOrder;

namespace CallingPlans.Application.Tests.Clock;

/// <summary>A losing carrier is silent after five business days of the market, and after ten: at the same time on the wall.</summary>
public sealed class SilenceByBusinessDaysTests
{
    private static readonly FakeApp App = new();

    [Theory]
    // A Wednesday before the clocks change, at ten on the wall.
    [InlineData(NewYork, "2026-03-04T15:00Z", "2026-03-11T14:00Z", "2026-03-18T14:00Z")]
    [InlineData(NewYork, "2026-10-28T14:00Z", "2026-11-04T15:00Z", "2026-11-12T15:00Z")]
    [InlineData(London, "2026-03-25T10:00Z", "2026-04-01T09:00Z", "2026-04-10T09:00Z")]
    [InlineData(London, "2026-10-21T09:00Z", "2026-10-28T10:00Z", "2026-11-04T10:00Z")]
    [InlineData(Berlin, "2026-03-25T09:00Z", "2026-04-01T08:00Z", "2026-04-10T08:00Z")]
    [InlineData(Berlin, "2026-10-21T08:00Z", "2026-10-28T09:00Z", "2026-11-04T09:00Z")]
    [InlineData(Phoenix, "2026-03-04T17:00Z", "2026-03-11T17:00Z", "2026-03-18T17:00Z")]
    [InlineData(Phoenix, "2026-10-28T17:00Z", "2026-11-04T17:00Z", "2026-11-12T17:00Z")]
    // Over Christmas and New Year, which each market keeps in its own way.
    [InlineData(NewYork, "2026-12-23T15:00Z", "2026-12-31T15:00Z", "2027-01-08T15:00Z")]
    [InlineData(London, "2026-12-23T10:00Z", "2027-01-04T10:00Z", "2027-01-11T10:00Z")]
    [InlineData(Berlin, "2026-12-23T09:00Z", "2026-12-31T09:00Z", "2027-01-08T09:00Z")]
    [InlineData(NewYork, "2027-12-29T15:00Z", "2028-01-06T15:00Z", "2028-01-13T15:00Z")]
    // Over 29 February, and where there is none.
    [InlineData(Berlin, "2028-02-23T09:00Z", "2028-03-01T09:00Z", "2028-03-08T09:00Z")]
    [InlineData(Berlin, "2027-02-24T09:00Z", "2027-03-03T09:00Z", "2027-03-10T09:00Z")]
    [InlineData(Berlin, "2100-02-24T09:00Z", "2100-03-03T09:00Z", "2100-03-10T09:00Z")]
    public async Task Silence_IsAlarmedAfterFiveBusinessDaysAndAfterTen(string zone, string since, string first, string second)
    {
        using var waiting = new WaitingOrder(At(zone, OrderStage.AwaitingFoc, Moment(since)));

        var met = await waiting.LiveUntilAsync(Moment(second));

        Assert.Equal([Moment(first).UtcDateTime, Moment(second).UtcDateTime], met.Select(d => d.AtUtc));
        Assert.Equal([MailTemplates.CarrierSilent, MailTemplates.CarrierSilent], waiting.Templates);
        Assert.True(waiting.Now.AlarmRaised);
    }

    [Property(MaxTest = 500)]
    public bool Silence_BegunAtAnyMoment_IsFiveBusinessDaysLaterOnTheWall(byte place, ushort choice, ushort minute)
    {
        var since = new DateTimeOffset(Places.AnyDay(choice), TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minute % 1440);
        var order = At(Places.Any(place), OrderStage.AwaitingFoc, since);
        var rules = App.Get<MarketRulesSource>().Of(order);

        var at = new DateTimeOffset(App.Get<PortOrderDeadlines>().Next(order)!.AtUtc, TimeSpan.Zero);

        // Only a time that the clocks skip is another one on the wall, and clocks change on no business day.
        return rules.Calendar.IsBusinessDay(rules.DayOf(at))
            && rules.Calendar.BusinessDaysBetween(rules.DayOf(since), rules.DayOf(at)) == 5
            && LocalTime.TimeAt(at, rules.Zone) == LocalTime.TimeAt(since, rules.Zone);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
