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

    /// <summary>Whether a bill's date is still to come; one day is allowed for a carrier in another time zone.</summary>
    /// <param name="today">Today at the location.</param>
    public static bool IsOfTheFuture(DateOnly billDate, DateOnly today) => billDate > today.AddDays(1);

    /// <summary>Whether a bill has passed its age.</summary>
    /// <param name="billDate">The date on the bill.</param>
    /// <param name="today">Today at the location.</param>
    public static bool IsTooOld(DateOnly billDate, DateOnly today) => today > LastGoodDay(billDate);
}
