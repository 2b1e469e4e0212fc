using System.Text.Json.Serialization;
using CallingPlans.Domain.Dates;

namespace CallingPlans.Domain.Markets;

/// <summary>How long a class of port takes in a market.</summary>
public sealed record PortInterval
{
    /// <summary>Business days from the day an order counts as received to the earliest date it may ask for.</summary>
    public required int EarliestBusinessDays { get; init; }

    /// <summary>
    /// Local time from which an order counts as received on the next business day; null where the whole day counts.
    /// </summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public TimeOnly? CutOff { get; init; }

    /// <summary>Business days that losing carriers usually take; to inform, not to promise.</summary>
    public required int UsualCarrierBusinessDays { get; init; }

    /// <summary>The rule behind the figures, or a word that they are the operator's choice.</summary>
    public required string Source { get; init; }
}
