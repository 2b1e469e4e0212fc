namespace CallingPlans.Domain.Billing;

/// <summary>Numbers and licences are prorated by the days of the month.</summary>
public static class Proration
{
    /// <summary>Days of the month left from <paramref name="start"/> on, that day included: 1 to 31.</summary>
    public static int DaysFrom(DateOnly start) => DateTime.DaysInMonth(start.Year, start.Month) - start.Day + 1;
}
