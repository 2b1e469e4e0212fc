using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Providers;

/// <summary>The groups of the catalogue, in the order in which they are shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProviderGroup>))]
public enum ProviderGroup
{
    /// <summary>Preferred by the partner that manages the caller, or by the installation.</summary>
    Preferred,

    Certified,

    /// <summary>Other providers of calling.</summary>
    Calling,
}
