using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Markets;
using FsCheck.Xunit;
using static CallingPlans.Domain.Tests.Dates.ClockChanges;

namespace CallingPlans.Domain.Tests.Dates;

/// <summary>Easter Monday, 26 December, and days that are kept on another one: in each market, over many years.</summary>
public sealed class HolidaysAtTheEdgesTests
{
    private static readonly MarketCatalog Markets = MarketCatalog.Create();

    [Fact]
    public void Easter_ByAnotherMethod_IsTheSameOverThreeCenturies() =>
        Assert.All(Enumerable.Range(1900, 300), year => Assert.Equal(EasterByOudin(year), EasterHoliday.Sunday(year)));

    // Who keeps them by law, nation-wide or nearly so: the United States, Spain and Portugal keep neither.
    [Theory]
    [InlineData("BE", true, false)]
    [InlineData("CA", false, true)]
    [InlineData("CH", true, true)]
    [InlineData("DE", true, true)]
    [InlineData("DK", true, true)]
    [InlineData("ES", false, false)]
    [InlineData("FI", true, true)]
    [InlineData("FR", true, false)]
    [InlineData("GB", true, true)]
    [InlineData("IE", true, true)]
    [InlineData("IT", true, true)]
    [InlineData("LU", true, true)]
    [InlineData("NL", true, true)]
    [InlineData("NO", true, true)]
    [InlineData("PT", false, false)]
    [InlineData("SE", true, true)]
    [InlineData("US", false, false)]
    public void EasterMondayAnd26December_AreKeptByWhomTheyAre(string country, bool easterMonday, bool december26)
    {
        var calendar = Of(country);

        // Years in which neither day is another holiday, nor moved: Easter Monday is not 25 April, 26 December no weekend.
        foreach (var year in (int[])[2024, 2025, 2028, 2029, 2030])
        {
            Assert.Equal(!easterMonday, calendar.IsBusinessDay(EasterHoliday.Sunday(year).AddDays(1)));
            Assert.Equal(!december26, calendar.IsBusinessDay(new DateOnly(year, 12, 26)));
        }
    }

    [Theory]
    // Easter as early and as late as it comes: 23 March 2008, 25 April 2038.
    [InlineData("DE", "2008-03-24")]
    [InlineData("GB", "2008-03-24")]
    [InlineData("FR", "2038-04-26")]
    [InlineData("SE", "2038-04-26")]
    // The Monday after the clocks have changed on Easter Sunday, and 1 April.
    [InlineData("GB", "2024-04-01")]
    [InlineData("DE", "2027-03-29")]
    [InlineData("NL", "2100-03-29")]
    public void EasterMonday_OfKnownYears_IsNoBusinessDay(string country, string day) =>
        Assert.False(Of(country).IsBusinessDay(Day(day)));

    [Theory]
    // Christmas is a Saturday in 2027, a Sunday in 2033 and a Friday in 2026.
    [InlineData("GB", 2027, "2027-12-27", "2027-12-28")]
    [InlineData("GB", 2033, "2033-12-26", "2033-12-27")]
    [InlineData("GB", 2026, "2026-12-25", "2026-12-28")]
    [InlineData("CA", 2027, "2027-12-27", "2027-12-28")]
    [InlineData("CA", 2026, "2026-12-25", "2026-12-28")]
    [InlineData("IE", 2027, "2027-12-27", "2027-12-28")]
    [InlineData("DE", 2026, "2026-12-25")]
    [InlineData("DE", 2027)]
    [InlineData("DE", 2033, "2033-12-26")]
    [InlineData("US", 2027, "2027-12-24", "2027-12-31")]
    [InlineData("US", 2033, "2033-12-26")]
    public void WeekdaysOffInTheLastWeeksOfTheYear_AreThese(string country, int year, params string[] days)
    {
        var calendar = Of(country);

        var off = Enumerable.Range(0, 12)
            .Select(i => new DateOnly(year, 12, 20).AddDays(i))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsBusinessDay(day));

        Assert.Equal(days.Select(Day), off);
    }

    [Property(MaxTest = 500)]
    public bool NewYearsDay_OnAWeekend_IsKeptWhereTheMarketKeepsIt(byte offset)
    {
        var newYear = new DateOnly(2024 + offset, 1, 1);
        var (saturday, sunday) = (newYear.DayOfWeek == DayOfWeek.Saturday, newYear.DayOfWeek == DayOfWeek.Sunday);
        var (before, monday) = (newYear.AddDays(-1), newYear.AddDays(saturday ? 2 : 1));

        // Before it in the United States, after it in the United Kingdom, not at all in Germany.
        return !saturday && !sunday
            ? new[] { "US", "GB", "DE" }.All(country => !Of(country).IsBusinessDay(newYear))
            : Of("US").IsBusinessDay(saturday ? monday : monday.AddDays(1))
                && !Of("US").IsBusinessDay(saturday ? before : monday)
                && !Of("GB").IsBusinessDay(monday)
                && Of("DE").IsBusinessDay(monday);
    }

    [Property(MaxTest = 500)]
    public bool ChristmasAndBoxingDay_InTheUnitedKingdom_AreTwoWeekdaysInEveryYear(byte offset)
    {
        var calendar = Of("GB");
        return Enumerable.Range(25, 4)
            .Select(day => new DateOnly(2024 + offset, 12, day))
            .Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsBusinessDay(day)) == 2;
    }

    [Theory]
    [InlineData(2028, true)]
    [InlineData(2096, true)]
    [InlineData(2104, true)]
    [InlineData(2400, true)]
    [InlineData(2027, false)]
    [InlineData(2100, false)]
    [InlineData(2200, false)]
    public void EndOfFebruary_IsThe29thInLeapYearsAlone(int year, bool leap)
    {
        var last = new DateOnly(year, 3, 1).AddDays(-1);
        var calendar = Of("DE");

        Assert.Equal(leap ? 29 : 28, last.Day);
        Assert.Equal(
            Enumerable.Range(0, last.Day).Count(i => new DateOnly(year, 2, 1).AddDays(i).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)),
            calendar.BusinessDaysBetween(new DateOnly(year, 1, 31), last));
    }

    private static BusinessCalendar Of(string country) => new(Markets.Find(country)!.Calendar);

    /// <summary>The method of J.-M. Oudin (1940), which shares no step with the product's.</summary>
    private static DateOnly EasterByOudin(int year)
    {
        var (century, golden) = (year / 100, year % 19);
        var k = (century - 17) / 25;
        var i = (century - (century / 4) - ((century - k) / 3) + (19 * golden) + 15) % 30;
        i -= i / 28 * (1 - (i / 28 * (29 / (i + 1)) * ((21 - golden) / 11)));
        var j = (year + (year / 4) + i + 2 - century + (century / 4)) % 7;
        var month = 3 + ((i - j + 40) / 44);
        return new DateOnly(year, month, i - j + 28 - (31 * (month / 4)));
    }
}
