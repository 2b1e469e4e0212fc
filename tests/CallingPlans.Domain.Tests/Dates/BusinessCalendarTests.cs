using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Markets;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Dates;

public sealed class BusinessCalendarTests
{
    private static readonly MarketCatalog Markets = MarketCatalog.Create();
    private static readonly BusinessCalendar UnitedStates = Of("US");

    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    public void Easter_KnownYears(int year, string sunday) => Assert.Equal(Day(sunday), EasterHoliday.Sunday(year));

    [Property]
    public bool Easter_IsASundayBetween22MarchAnd25April(ushort offset)
    {
        var sunday = EasterHoliday.Sunday(1583 + (offset % 2000));
        return sunday.DayOfWeek == DayOfWeek.Sunday
            && sunday >= new DateOnly(sunday.Year, 3, 22)
            && sunday <= new DateOnly(sunday.Year, 4, 25);
    }

    [Property(MaxTest = 500)]
    public bool AddBusinessDays_IsABusinessDay_ThatManyAway(ushort offset, byte count)
    {
        var from = AnyDay(offset);
        var steps = count % 60;
        var to = UnitedStates.AddBusinessDays(from, steps);
        var between = UnitedStates.BusinessDaysBetween(from, to);
        return UnitedStates.IsBusinessDay(to)
            && (steps == 0 ? to == UnitedStates.OnOrAfter(from) : between == steps)
            && UnitedStates.BusinessDaysBetween(to, from) == -between;
    }

    [Property(MaxTest = 500)]
    public bool AddBusinessDays_InTwoSteps_IsTheSame(ushort offset, byte first, byte second)
    {
        var from = AnyDay(offset);
        var (one, two) = (first % 30, second % 30);
        return UnitedStates.AddBusinessDays(UnitedStates.AddBusinessDays(from, one + 1), two)
            == UnitedStates.AddBusinessDays(from, one + 1 + two);
    }

    [Property(MaxTest = 500)]
    public bool OnOrAfter_IsTheFirst(ushort offset)
    {
        var from = AnyDay(offset);
        var found = UnitedStates.OnOrAfter(from);
        return UnitedStates.IsBusinessDay(found)
            && Enumerable.Range(0, found.DayNumber - from.DayNumber)
                .All(step => !UnitedStates.IsBusinessDay(from.AddDays(step)));
    }

    [Property]
    public bool Holidays_OfAnyMarketAndYear_AreOrderedAndOfThatYear(byte market, byte offset)
    {
        var calendar = new BusinessCalendar(Markets.Enabled[market % Markets.Enabled.Count].Calendar);
        var year = 2000 + (offset % 100);
        var days = calendar.Holidays(year).Select(holiday => holiday.Date).ToList();
        return days.SequenceEqual(days.Order()) && days.All(day => day.Year == year && !calendar.IsBusinessDay(day));
    }

    // A holiday that is shifted is not lost: whole years keep the same number of days off.
    [Property]
    public bool Holidays_ShiftedToFreeWeekdays_CostTheSameEveryYear(byte offset)
    {
        var calendar = Of("GB");
        var year = 2023 + (offset % 100);
        return calendar.Holidays(year).Count == 8
            && calendar.Holidays(year).Select(holiday => holiday.Date).Distinct().Count() == 8
            && calendar.Holidays(year).All(
                holiday => holiday.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Fact]
    public void AddBusinessDays_Backwards_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitedStates.AddBusinessDays(Day("2026-01-02"), -1));

    private static BusinessCalendar Of(string country) => new(Markets.Find(country)!.Calendar);

    private static DateOnly AnyDay(ushort offset) => new DateOnly(2020, 1, 1).AddDays(offset % 20_000);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
