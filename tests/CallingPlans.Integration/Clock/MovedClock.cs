using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Clock;

/// <summary>The clock of an app of a test's own, moved forward to moments of the calendar.</summary>
internal sealed class MovedClock(TestApp app)
{
    public Task<DateTimeOffset> NowAsync() => AdvanceAsync(TimeSpan.Zero);

    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by) => (DateTimeOffset)(
        await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = by.ToString("c") })).Expect(200).Json["now"]!;

    /// <summary>Moves the clock to a moment, which lies ahead.</summary>
    public async Task AdvanceToAsync(DateTimeOffset moment) => await AdvanceAsync(moment - await NowAsync());

    /// <summary>The next second Sunday of March, or first of November: the clocks of the United States change.</summary>
    public static DateOnly NextUsChange(bool spring, DateTimeOffset after) => Next(
        after, year => spring ? FirstSunday(new DateOnly(year, 3, 8)) : FirstSunday(new DateOnly(year, 11, 1)));

    /// <summary>The next last Sunday of March, or of October: the clocks of Europe change.</summary>
    public static DateOnly NextEuropeanChange(bool spring, DateTimeOffset after) => Next(
        after, year => FirstSunday(new DateOnly(year, spring ? 3 : 10, 25)));

    /// <summary>The next such day of which there is one: 29 February is in leap years alone.</summary>
    public static DateOnly NextDay(int month, int day, DateTimeOffset after, bool? leapYear = null)
    {
        var year = after.Year;
        while (day > DateTime.DaysInMonth(year, month)
            || (leapYear is { } leap && DateTime.IsLeapYear(year) != leap)
            || new DateOnly(year, month, day) <= Day(after))
            year++;
        return new DateOnly(year, month, day);
    }

    public static DateTimeOffset At(DateOnly date, int hour, int minute = 0) => new(date, new TimeOnly(hour, minute), TimeSpan.Zero);

    private static DateOnly Next(DateTimeOffset after, Func<int, DateOnly> inYear) =>
        inYear(after.Year) > Day(after) ? inYear(after.Year) : inYear(after.Year + 1);

    private static DateOnly FirstSunday(DateOnly from) => from.AddDays((7 - (int)from.DayOfWeek) % 7);

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
