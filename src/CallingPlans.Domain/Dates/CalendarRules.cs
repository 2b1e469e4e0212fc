namespace CallingPlans.Domain.Dates;

/// <summary>Which days of a market are not business days, for any year.</summary>
public sealed record CalendarRules
{
    /// <summary>The days of the week on which no business is done.</summary>
    public required IReadOnlyList<DayOfWeek> Weekend { get; init; }

    /// <summary>The public holidays, as rules. Those that always fall on the weekend may be left out.</summary>
    public required IReadOnlyList<HolidayRule> Holidays { get; init; }
}
