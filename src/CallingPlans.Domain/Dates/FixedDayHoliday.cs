namespace CallingPlans.Domain.Dates;

/// <summary>A holiday on the same day of every year. 29 February is not a day of every year.</summary>
public sealed record FixedDayHoliday : HolidayRule
{
    /// <summary>Month, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>Day of the month.</summary>
    public required int Day { get; init; }

    private protected override DateOnly DayIn(int year) => new(year, Month, Day);
}
