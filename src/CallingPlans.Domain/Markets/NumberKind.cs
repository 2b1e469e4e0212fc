using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Markets;

/// <summary>The kinds of new number that markets sell.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NumberKind>))]
public enum NumberKind
{
    /// <summary>A geographic number of the North American plan.</summary>
    Standard,

    /// <summary>A number whose calls the called party pays for.</summary>
    TollFree,

    /// <summary>A number of a town or area.</summary>
    Local,

    /// <summary>A number of the country, tied to no area.</summary>
    National,

    /// <summary>A number tied to no place, in markets that have no national kind.</summary>
    NonGeographic,
}
