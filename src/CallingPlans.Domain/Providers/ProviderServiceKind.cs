using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Providers;

/// <summary>How a provider connects a location: the kinds of PSTN connection that have a provider.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProviderServiceKind>))]
public enum ProviderServiceKind
{
    CallingPlans,
    IntegratedCcp,
    NonIntegratedCcp,
}
