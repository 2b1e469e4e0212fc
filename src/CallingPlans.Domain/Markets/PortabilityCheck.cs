using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Markets;

/// <summary>Who tells whether a number can be ported.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PortabilityCheck>))]
public enum PortabilityCheck
{
    /// <summary>The carrier, at once.</summary>
    Carrier,

    /// <summary>The porting desk, after submission.</summary>
    Desk,
}
