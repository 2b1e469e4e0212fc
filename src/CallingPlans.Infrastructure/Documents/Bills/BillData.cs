using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallingPlans.Infrastructure.Documents.Bills;

/// <summary>How the data files of the reader are read: strictly, so that a misspelt member is an error.</summary>
internal static class BillData
{
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static T Read<T>(string resource)
    {
        using var stream = typeof(BillData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}
