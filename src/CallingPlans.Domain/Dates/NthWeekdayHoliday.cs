namespace CallingPlans.Domain.Dates;

/// <summary>A holiday on the first, second, … or last of a day of the week in a month.</summary>
public sealed record NthWeekdayHoliday : HolidayRule
{
    /// <summary>Month, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>The day of the week.</summary>
    public required DayOfWeek Weekday { get; init; }

    /// <summary>Which of them, 1 to 4; -1 is the last.</summary>
    public required int Nth { get; init; }

    /// <summary>A day of the week: where the month begins with it, the first of the month is kept instead.</summary>
    public DayOfWeek? UnlessMonthBeginsWith { get; init; }

    private protected override DateOnly DayIn(int year)
    {
        var first = new DateOnly(year, Month, 1);
        if (first.DayOfWeek == UnlessMonthBeginsWith)
            return first;
        return Nth < 0
            ? first.AddMonths(1).AddDays(-7).FirstFromHere(Weekday)
            : first.AddDays(7 * (Nth - 1)).FirstFromHere(Weekday);
    }
}
