using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Http;

/// <summary>JSON as Telnyx speaks it: snake_case; what is not known is left aside.</summary>
internal static class TelnyxJson
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };
}
