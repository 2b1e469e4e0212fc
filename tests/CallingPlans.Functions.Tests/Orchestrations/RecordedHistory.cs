using System.Text.Json;
using System.Text.Json.Nodes;
using CallingPlans.EmbeddedRuntime.Engine;
using CallingPlans.EmbeddedRuntime.Engine.Execution;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>The history of an instance as text that can be kept, and replayed against later code.</summary>
internal static class RecordedHistory
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IEnumerable<TurnRecord> turns) => new JsonArray(
    [
        .. turns.Select(turn => new JsonObject
        {
            ["at"] = turn.At.ToString("O"),
            ["events"] = JsonNode.Parse(HistoryJson.Write(turn.Events)),
        }),
    ]).ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

    public static List<TurnRecord> Read(string text) =>
    [
        .. JsonNode.Parse(text)!.AsArray().Select((turn, i) => new TurnRecord(
            i + 1, turn!["at"]!.GetValue<DateTimeOffset>().UtcDateTime, HistoryJson.ReadList(turn["events"]!.ToJsonString()))),
    ];

    /// <summary>Goes through a history with the code as it is now.</summary>
    /// <returns>The difference; null where the code still matches.</returns>
    public static string? Replay(IEnumerable<TurnRecord> turns, RecordedStory story) => new OrchestrationExecutor(
        new InstanceRow
        {
            Key = 1,
            Id = "0123456789abcdef0123456789abcdef",
            Name = story.Orchestration,
            Status = OrchestrationRuntimeStatus.Running,
            CreatedAt = OrchestrationRig.Epoch.UtcDateTime,
            UpdatedAt = OrchestrationRig.Epoch.UtcDateTime,
            Input = JsonDataConverter.Default.Serialize(story.Input),
        },
        new Code(story),
        new DurableEngineOptions { DatabasePath = "none" }.MaximumTimerInterval,
        NullLoggerFactory.Instance,
        () => { }).Replay(turns)?.ErrorMessage;

    private sealed class Code(RecordedStory story) : IDurableTaskInvoker
    {
        public bool HasOrchestrator(TaskName name) => true;

        public bool HasActivity(TaskName name) => true;

        public async Task<object?> InvokeOrchestratorAsync(TaskName name, TaskOrchestrationContext context)
        {
            await story.Code(context);
            return null;
        }

        public Task<object?> InvokeActivityAsync(
            TaskName name, string instanceId, string? serializedInput, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A replay runs no activity.");
    }
}
