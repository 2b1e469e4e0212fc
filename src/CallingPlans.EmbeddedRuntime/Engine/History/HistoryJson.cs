using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Engine.History;

/// <summary>The text of history events in the database.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(List<HistoryEvent>))]
[JsonSerializable(typeof(TaskFailureDetails))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    public static string Write(HistoryEvent value) => JsonSerializer.Serialize(value, Default.HistoryEvent);

    public static string Write(List<HistoryEvent> values) => JsonSerializer.Serialize(values, Default.ListHistoryEvent);

    public static HistoryEvent Read(string text) =>
        JsonSerializer.Deserialize(text, Default.HistoryEvent) ?? throw new JsonException("An event is null.");

    public static List<HistoryEvent> ReadList(string text) =>
        JsonSerializer.Deserialize(text, Default.ListHistoryEvent) ?? throw new JsonException("A turn is null.");

    public static string? Write(TaskFailureDetails? failure) =>
        failure is null ? null : JsonSerializer.Serialize(failure, Default.TaskFailureDetails);

    public static TaskFailureDetails? ReadFailure(string? text) =>
        text is null ? null : JsonSerializer.Deserialize(text, Default.TaskFailureDetails);

    public static string? Write(IReadOnlyDictionary<string, string> tags) =>
        tags.Count == 0 ? null : JsonSerializer.Serialize(tags, Default.IReadOnlyDictionaryStringString);

    public static Dictionary<string, string> ReadTags(string? text) =>
        text is null ? [] : JsonSerializer.Deserialize(text, Default.DictionaryStringString) ?? [];
}
