namespace CallingPlans.Domain.Bills;

/// <summary>What a bill has to keep to.</summary>
public static class BillRules
{
    /// <summary>The most days that may lie between the bill's date and today.</summary>
    public const int MaxAgeDays = 30;

    /// <summary>The most bytes of an uploaded file: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>The last day on which a bill of this date is taken.</summary>
    public static DateOnly LastGoodDay(DateOnly billDate) => billDate.AddDays(MaxAgeDays);

    /// <summary>Whether a bill has passed its age.</summary>
    /// <param name="billDate">The date on the bill.</param>
    /// <param name="today">Today at the location.</param>
    public static bool IsTooOld(DateOnly billDate, DateOnly today) => today > LastGoodDay(billDate);
}
