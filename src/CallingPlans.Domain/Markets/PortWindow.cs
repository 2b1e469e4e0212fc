using System.Text.Json.Serialization;
using CallingPlans.Domain.Dates;

namespace CallingPlans.Domain.Markets;

/// <summary>The local hours in which numbers are ported, both ends included.</summary>
public sealed record PortWindow
{
    /// <summary>The first moment; also the time of a FOC that has a date only.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public required TimeOnly Start { get; init; }

    /// <summary>The last moment.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public required TimeOnly End { get; init; }

    /// <summary>Whether a local time lies inside.</summary>
    public bool Contains(TimeOnly time) => Start <= time && time <= End;
}
