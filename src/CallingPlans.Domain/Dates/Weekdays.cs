namespace CallingPlans.Domain.Dates;

/// <summary>Steps along the days of the week.</summary>
internal static class Weekdays
{
    /// <summary>The first day of this name, today included.</summary>
    internal static DateOnly FirstFromHere(this DateOnly day, DayOfWeek weekday) =>
        day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);
}
