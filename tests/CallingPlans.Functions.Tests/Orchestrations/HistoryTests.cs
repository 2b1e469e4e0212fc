using CallingPlans.EmbeddedRuntime.Engine.History;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>
/// Running instances outlive a release: what they have behind them must replay on the code of today. <c>Histories</c>
/// has a history of every version of each orchestration; one is added when its steps change, none is taken away.
/// </summary>
public sealed class HistoryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Orchestrations", "Histories");

    public static TheoryData<string> Recorded => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order()];

    public static TheoryData<string> Stories => [.. RecordedStory.All.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Replay_RecordedHistory_MatchesTheCode(string file) =>
        Assert.Null(RecordedHistory.Replay(TurnsOf(file), RecordedStory.Of(file)));

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Replay_HistoryOfOtherSteps_IsSeen(string file)
    {
        var turns = TurnsOf(file);
        turns.First(turn => turn.Events.Any(e => e is ActionEvent) && turn.Number > 1).Events.RemoveAll(e => e is ActionEvent);

        Assert.Contains("Non-Deterministic", RecordedHistory.Replay(turns, RecordedStory.Of(file)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Recorded_HistoryOfTheCodeOfToday_IsAmongThem(string name)
    {
        var today = RecordedHistory.Write(await RecordedStory.All.Single(story => story.Name == name).TellAsync());

        if (Directory.GetFiles(Folder, $"{name}.*.json").Any(file => File.ReadAllText(file) == today))
            return;
        var received = Path.Combine(AppContext.BaseDirectory, $"{name}.received.json");
        await File.WriteAllTextAsync(received, today);
        Assert.Fail($"The orchestration's steps have changed. Instances of before must still replay; add {received} to Histories as the next version.");
    }

    private static List<TurnRecord> TurnsOf(string file) => RecordedHistory.Read(File.ReadAllText(Path.Combine(Folder, file)));
}
