namespace CallingPlans.Domain.Dates;

/// <summary>A holiday on the first of a day of the week from a date on, that date included.</summary>
public sealed record WeekdayFromHoliday : HolidayRule
{
    /// <summary>Month of the date, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>Day of the date.</summary>
    public required int Day { get; init; }

    /// <summary>The day of the week.</summary>
    public required DayOfWeek Weekday { get; init; }

    private protected override DateOnly DayIn(int year) => new DateOnly(year, Month, Day).FirstFromHere(Weekday);
}
