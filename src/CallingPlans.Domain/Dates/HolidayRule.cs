using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Dates;

/// <summary>A public holiday as a rule that holds for every year between its first and its last.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(FixedDayHoliday), "FixedDay")]
[JsonDerivedType(typeof(NthWeekdayHoliday), "NthWeekday")]
[JsonDerivedType(typeof(WeekdayFromHoliday), "WeekdayFrom")]
[JsonDerivedType(typeof(EasterHoliday), "Easter")]
public abstract record HolidayRule
{
    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>The law that makes it a holiday, or the practice it stands for.</summary>
    public required string Source { get; init; }

    /// <summary>What happens when it falls on a weekend.</summary>
    public HolidayObservance Observed { get; init; }

    /// <summary>The first year in which it is kept; null: as far back as it matters.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last year in which it is kept; null: still is.</summary>
    public int? LastYear { get; init; }

    /// <summary>The holiday's own day in a year, before any shift; null in years in which it is not kept.</summary>
    public DateOnly? In(int year) => year < FirstYear || year > LastYear ? null : DayIn(year);

    private protected abstract DateOnly DayIn(int year);
}
