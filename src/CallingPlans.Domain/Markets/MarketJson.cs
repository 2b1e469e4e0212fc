using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Markets;

/// <summary>How profiles are read from JSON: strictly, so that a misspelt member is an error.</summary>
internal static class MarketJson
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<DayOfWeek>(), new ConfigurationBooleanConverter() },
    };
}
