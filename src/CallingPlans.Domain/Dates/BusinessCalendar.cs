using System.Collections.Concurrent;

namespace CallingPlans.Domain.Dates;

/// <summary>The business days of a market, for any year. Safe to share between threads.</summary>
public sealed class BusinessCalendar
{
    private readonly CalendarRules _rules;
    private readonly ConcurrentDictionary<int, IReadOnlyList<Holiday>> _holidays = new();

    /// <summary>A calendar by these rules.</summary>
    public BusinessCalendar(CalendarRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
    }

    /// <summary>The days of a year on which a holiday is kept, in order of date.</summary>
    public IReadOnlyList<Holiday> Holidays(int year) => _holidays.GetOrAdd(year, KeptIn);

    /// <summary>Whether a day is neither weekend nor holiday.</summary>
    public bool IsBusinessDay(DateOnly day) =>
        !IsWeekend(day) && !Holidays(day.Year).Any(holiday => holiday.Date == day);

    /// <summary>The day itself where it is a business day, else the next one that is.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsBusinessDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>
    /// The business day that many business days after a day; the day itself counts for none of them. Zero gives
    /// <see cref="OnOrAfter"/>.
    /// </summary>
    public DateOnly AddBusinessDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (; count > 0; count--)
            day = OnOrAfter(day.AddDays(1));
        return OnOrAfter(day);
    }

    /// <summary>How many business days lie after a day, up to and including another; negative backwards.</summary>
    public int BusinessDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -BusinessDaysBetween(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsBusinessDay(day))
                count++;
        }

        return count;
    }

    private bool IsWeekend(DateOnly day) => _rules.Weekend.Contains(day.DayOfWeek);

    // A shift can cross New Year, so the neighbours' holidays are looked at as well.
    private List<Holiday> KeptIn(int year)
    {
        var own = Enumerable.Range(year - 1, 3)
            .SelectMany(each => _rules.Holidays.Select(rule => (Rule: rule, Day: rule.In(each))))
            .Where(each => each.Day is not null)
            .Select(each => (each.Rule, Day: each.Day!.Value))
            .OrderBy(each => each.Day)
            .ToList();
        var taken = own.Select(each => each.Day).ToHashSet();
        var kept = new List<Holiday>();
        foreach (var (rule, day) in own)
        {
            var shifted = Shifted(day, rule.Observed, taken);
            taken.Add(shifted);
            kept.Add(new Holiday(shifted, rule.Name));
        }

        return [.. kept.Where(holiday => holiday.Date.Year == year).OrderBy(holiday => holiday.Date)];
    }

    private DateOnly Shifted(DateOnly day, HolidayObservance observed, HashSet<DateOnly> taken) => observed switch
    {
        HolidayObservance.NearestWeekday when day.DayOfWeek == DayOfWeek.Saturday => day.AddDays(-1),
        HolidayObservance.NearestWeekday when day.DayOfWeek == DayOfWeek.Sunday => day.AddDays(1),
        HolidayObservance.SaturdayBefore when day.DayOfWeek == DayOfWeek.Sunday => day.AddDays(-1),
        HolidayObservance.NextFreeWeekday when IsWeekend(day) => NextFree(day, taken),
        _ => day,
    };

    private DateOnly NextFree(DateOnly day, HashSet<DateOnly> taken)
    {
        while (IsWeekend(day) || taken.Contains(day))
            day = day.AddDays(1);
        return day;
    }
}
