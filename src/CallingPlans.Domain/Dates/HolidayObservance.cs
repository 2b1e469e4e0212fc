using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Dates;

/// <summary>Where a holiday that falls on a weekend is kept instead.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HolidayObservance>))]
public enum HolidayObservance
{
    /// <summary>Nowhere else: it is lost to business days.</summary>
    SameDay,

    /// <summary>Of a Saturday on the Friday before, of a Sunday on the Monday after.</summary>
    NearestWeekday,

    /// <summary>On the first day after that is neither weekend nor another holiday.</summary>
    NextFreeWeekday,

    /// <summary>Of a Sunday on the Saturday before.</summary>
    SaturdayBefore,
}
