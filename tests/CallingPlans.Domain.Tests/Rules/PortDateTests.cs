using System.Globalization;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class PortDateTests
{
    private static readonly MarketCatalog Markets = MarketCatalog.Create();
    private static readonly PortDateRules NewYork = Rules("US", "America/New_York");

    // 47 CFR 52.35: simple one business day, 13:00 cut-off; others four.
    [Theory]
    [InlineData(OrderClass.Simple, "2026-03-03T12:59:59-05:00", "2026-03-04")]
    [InlineData(OrderClass.Simple, "2026-03-03T13:00:00-05:00", "2026-03-05")]
    [InlineData(OrderClass.Simple, "2026-03-06T12:59:00-05:00", "2026-03-09")]
    [InlineData(OrderClass.Simple, "2026-03-06T13:00:00-05:00", "2026-03-10")]
    [InlineData(OrderClass.Simple, "2026-03-07T09:00:00-05:00", "2026-03-10")]
    [InlineData(OrderClass.Simple, "2026-03-07T18:00:00-05:00", "2026-03-10")]
    [InlineData(OrderClass.Simple, "2026-11-25T09:00:00-05:00", "2026-11-27")]
    [InlineData(OrderClass.Simple, "2026-12-31T13:00:00-05:00", "2027-01-05")]
    [InlineData(OrderClass.Simple, "2028-02-28T13:00:00-05:00", "2028-03-01")]
    [InlineData(OrderClass.Standard, "2026-03-03T18:00:00-05:00", "2026-03-09")]
    [InlineData(OrderClass.Standard, "2026-03-02T09:00:00-05:00", "2026-03-06")]
    [InlineData(OrderClass.Project, "2026-03-02T09:00:00-05:00", "2026-03-16")]
    [InlineData(OrderClass.Complex, "2026-03-02T09:00:00-05:00", "2026-03-16")]
    public void TheEarliestDateFollowsFromClassAndTimeOfDay(OrderClass orderClass, string now, string expected) =>
        Assert.Equal(Day(expected), NewYork.Earliest(orderClass, Moment(now)));

    // The fourth of March, except where it is still the evening of the third.
    [Theory]
    [InlineData("America/New_York", "2026-03-10")]
    [InlineData("America/Los_Angeles", "2026-03-09")]
    [InlineData("Pacific/Guam", "2026-03-10")]
    public void TheDayIsThatOfTheLocation(string timeZone, string earliest) => Assert.Equal(
        Day(earliest), Rules("US", timeZone).Earliest(OrderClass.Standard, Moment("2026-03-04T06:30:00Z")));

    [Theory]
    [InlineData("2026-03-02", "2026-03-03", true)]
    [InlineData("2026-03-02", "2026-03-02", false)]
    [InlineData("2026-03-02", "2026-02-27", false)]
    [InlineData("2026-03-02", "2026-03-07", false)]
    [InlineData("2026-03-02", "2026-04-01", true)]
    [InlineData("2026-03-02", "2026-04-02", false)]
    [InlineData("2026-06-22", "2026-07-02", true)]
    [InlineData("2026-06-22", "2026-07-03", false)]
    public void ARequestedDateIsABusinessDayFromTheEarliestToTheLatest(string today, string date, bool fine)
    {
        var errors = NewYork.Check(Day(date), time: null, OrderClass.Simple, Moment($"{today}T09:00:00-05:00"));

        Assert.Equal(fine ? [] : [FieldPointer.RequestedDate], errors.Select(error => error.Field));
        Assert.All(errors, error => Assert.Equal(ErrorCode.RequestedDateInvalid, error.Code));
    }

    [Theory]
    [InlineData("08:59", false)]
    [InlineData("09:00", true)]
    [InlineData("12:30", true)]
    [InlineData("16:00", true)]
    [InlineData("16:01", false)]
    public void ARequestedTimeLiesInThePortWindow(string time, bool fine)
    {
        var berlin = Rules("DE", "Europe/Berlin");

        var errors = berlin.Check(
            Day("2026-03-16"), TimeOnly.ParseExact(time, "HH:mm"), OrderClass.Simple, Moment("2026-03-02T09:00:00Z"));

        Assert.Equal(fine ? [] : [FieldPointer.RequestedTime], errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("2026-03-09", null, "2026-03-09T13:00:00Z")]
    [InlineData("2026-03-06", null, "2026-03-06T14:00:00Z")]
    [InlineData("2026-03-06", "15:30", "2026-03-06T20:30:00Z")]
    public void AFocWithoutTimeIsTheStartOfThePortWindow(string date, string? time, string expected) => Assert.Equal(
        Moment(expected),
        NewYork.InstantOf(Day(date), time is null ? null : TimeOnly.ParseExact(time, "HH:mm")));

    [Property(MaxTest = 500)]
    public bool TheEarliestDateCanBeRequestedInEveryMarket(byte market, ushort hours, byte orderClass)
    {
        var profile = Markets.Enabled[market % Markets.Enabled.Count];
        var rules = new PortDateRules(profile, LocalTime.FindZone(profile.TimeZones[0])!);
        var now = Moment("2026-01-01T00:00:00Z").AddHours(hours);
        var each = (OrderClass)(orderClass % 4);
        var earliest = rules.Earliest(each, now);
        return rules.Check(earliest, profile.Port.Window.Start, each, now).Count == 0
            && rules.Check(earliest.AddDays(-1), null, each, now).Count == 1
            && rules.Check(rules.Latest(now).AddDays(1), null, each, now).Count == 1;
    }

    private static PortDateRules Rules(string country, string zone) =>
        new(Markets.Find(country)!, LocalTime.FindZone(zone)!);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
