using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// How values are written as JSON in storage. What is stored once has to stay readable: change with care.
/// </summary>
internal static class StorageJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It never stands in a page: without this every plus sign of a number takes six characters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsComputed } },
    };

    /// <summary>IgnoreReadOnlyProperties would do, if it did not except collections.</summary>
    private static void LeaveOutWhatIsComputed(JsonTypeInfo type)
    {
        foreach (var computed in type.Properties.Where(p => p.Set is null && p.AssociatedParameter is null).ToList())
            type.Properties.Remove(computed);
    }
}
