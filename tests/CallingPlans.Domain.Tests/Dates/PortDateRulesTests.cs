using System.Globalization;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Dates;

public sealed class PortDateRulesTests
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
    public void Earliest_ByClassAndTimeOfDay(OrderClass orderClass, string now, string expected) =>
        Assert.Equal(Day(expected), NewYork.Earliest(orderClass, Moment(now)));

    [Fact]
    public void Earliest_TheDayIsTheLocations()
    {
        var now = Moment("2026-03-04T06:30:00Z");

        Assert.Equal(Day("2026-03-10"), NewYork.Earliest(OrderClass.Standard, now));
        Assert.Equal(Day("2026-03-09"), Rules("US", "America/Los_Angeles").Earliest(OrderClass.Standard, now));
    }

    [Theory]
    [InlineData("2026-03-03", true)]
    [InlineData("2026-03-02", false)]
    [InlineData("2026-02-27", false)]
    [InlineData("2026-03-07", false)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-02", false)]
    public void Check_Date_HasToBeABusinessDayInReach(string date, bool fine)
    {
        var errors = NewYork.Check(Day(date), time: null, OrderClass.Simple, Moment("2026-03-02T09:00:00-05:00"));

        Assert.Equal(fine ? [] : [FieldPointer.RequestedDate], errors.Select(error => error.Field));
        Assert.All(errors, error => Assert.Equal(ErrorCode.RequestedDateInvalid, error.Code));
    }

    [Fact]
    public void Check_Date_OnAHoliday_IsRefused() => Assert.Single(
        NewYork.Check(Day("2026-07-03"), null, OrderClass.Simple, Moment("2026-06-20T09:00:00-04:00")));

    [Theory]
    [InlineData("08:59", false)]
    [InlineData("09:00", true)]
    [InlineData("12:30", true)]
    [InlineData("16:00", true)]
    [InlineData("16:01", false)]
    public void Check_Time_HasToBeInsideTheWindow(string time, bool fine)
    {
        var berlin = Rules("DE", "Europe/Berlin");

        var errors = berlin.Check(
            Day("2026-03-16"), TimeOnly.ParseExact(time, "HH:mm"), OrderClass.Simple, Moment("2026-03-02T09:00:00Z"));

        Assert.Equal(fine ? [] : [FieldPointer.RequestedTime], errors.Select(error => error.Field));
    }

    [Fact]
    public void Check_NothingWished_IsFine() =>
        Assert.Empty(NewYork.Check(null, null, OrderClass.Complex, Moment("2026-03-02T09:00:00Z")));

    [Fact]
    public void Check_Error_SaysWhatIsPossible()
    {
        var error = Assert.Single(
            NewYork.Check(Day("2026-03-07"), null, OrderClass.Simple, Moment("2026-03-02T09:00:00-05:00")));

        Assert.Contains(
            "2026-03-03 to 2026-04-01", ErrorTexts.Render(error, "en").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-09", null, "2026-03-09T13:00:00Z")]
    [InlineData("2026-03-06", null, "2026-03-06T14:00:00Z")]
    [InlineData("2026-03-06", "15:30", "2026-03-06T20:30:00Z")]
    public void InstantOf_WithoutTime_IsTheStartOfTheWindow(string date, string? time, string expected) => Assert.Equal(
        Moment(expected),
        NewYork.InstantOf(Day(date), time is null ? null : TimeOnly.ParseExact(time, "HH:mm")));

    [Property(MaxTest = 500)]
    public bool Check_TheEarliestDate_IsAlwaysPossible(byte market, ushort hours, byte orderClass)
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
