using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Markets;

/// <summary>What new numbers can be searched by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SearchCriterion>))]
public enum SearchCriterion
{
    /// <summary>The country.</summary>
    Country,

    /// <summary>State or province.</summary>
    Region,

    /// <summary>Area code.</summary>
    AreaCode,

    /// <summary>The digits after the area code: an exchange, in the North American plan.</summary>
    Prefix,

    /// <summary>City.</summary>
    City,
}
