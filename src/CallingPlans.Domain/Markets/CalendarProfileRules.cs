using CallingPlans.Domain.Dates;

namespace CallingPlans.Domain.Markets;

/// <summary>What a profile's calendar has to keep to.</summary>
internal static class CalendarProfileRules
{
    // Any year with and without a 29 February will do: rules do not depend on it otherwise.
    private static readonly int[] SampleYears = [2027, 2028];

    internal static IEnumerable<string> Check(CalendarRules calendar)
    {
        if (calendar.Weekend.Distinct().Count() > 5)
            yield return "calendar.weekend leaves fewer than two business days a week.";
        foreach (var holiday in calendar.Holidays)
        {
            if (string.IsNullOrWhiteSpace(holiday.Name) || string.IsNullOrWhiteSpace(holiday.Source))
                yield return "calendar.holidays: every holiday has a name and a source.";
            if (holiday.FirstYear > holiday.LastYear)
                yield return $"calendar.holidays, {holiday.Name}: lastYear is before firstYear.";
            if (!IsDayOfEveryYear(holiday))
                yield return $"calendar.holidays, {holiday.Name}: not a day of every year.";
        }
    }

    private static bool IsDayOfEveryYear(HolidayRule holiday) => holiday switch
    {
        FixedDayHoliday day => IsDay(day.Month, day.Day),
        WeekdayFromHoliday day => IsDay(day.Month, day.Day),
        NthWeekdayHoliday day => day.Month is >= 1 and <= 12 && day.Nth is -1 or (>= 1 and <= 4),
        EasterHoliday day => Math.Abs(day.Offset) <= 100,
        _ => false,
    };

    private static bool IsDay(int month, int day) => month is >= 1 and <= 12
        && day >= 1
        && SampleYears.All(year => day <= DateTime.DaysInMonth(year, month));
}
