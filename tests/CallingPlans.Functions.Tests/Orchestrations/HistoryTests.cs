using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.EmbeddedRuntime.Engine.History;
using static CallingPlans.Application.PortOrders.Lifecycle.PortOrderDeadlineKind;
using static CallingPlans.Domain.Orders.OrderStage;
using static CallingPlans.Domain.PortOrders.PortOrderStatus;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>
/// Running instances outlive a release: what they have behind them must replay on the code of today. <c>Histories</c>
/// has a history of every version of the orchestration; one is added when its steps change, none is taken away.
/// </summary>
public sealed class HistoryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Orchestrations", "Histories");

    public static TheoryData<string> Recorded => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Replay_RecordedHistory_MatchesTheCode(string file)
    {
        var turns = RecordedHistory.Read(File.ReadAllText(Path.Combine(Folder, file)));

        Assert.Null(RecordedHistory.Replay(turns, new ScriptedOrder().Input("submitted")));
    }

    [Fact]
    public void Replay_HistoryOfOtherSteps_IsSeen()
    {
        var turns = RecordedHistory.Read(File.ReadAllText(Path.Combine(Folder, "waits-everywhere.1.json")));
        turns[1].Events.RemoveAll(e => e is ActionEvent);

        Assert.Contains("Non-Deterministic", RecordedHistory.Replay(turns, new ScriptedOrder().Input("submitted")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recorded_HistoryOfTheCodeOfToday_IsAmongThem()
    {
        await using var rig = await OrchestrationRig.StartAsync(live: 100);
        await WaitEverywhereAsync(rig);
        var today = RecordedHistory.Write(rig.Turns());

        if (Directory.GetFiles(Folder, "waits-everywhere.*.json").Any(file => File.ReadAllText(file) == today))
            return;
        var received = Path.Combine(AppContext.BaseDirectory, "waits-everywhere.received.json");
        await File.WriteAllTextAsync(received, today);
        Assert.Fail($"The orchestration's steps have changed. Instances of before must still replay; add {received} to Histories as the next version.");
    }

    /// <summary>Every wait that an instance can be in, one after the other, up to a cancellation that the carrier does not answer.</summary>
    private static async Task WaitEverywhereAsync(OrchestrationRig rig)
    {
        rig.Order.CarrierIsDown = 2;
        rig.Order
            .When("submitted", Pending, AwaitingLoa)
            .When("loa", Pending, AwaitingDocuments)
            .When("documents", Pending, DeskReview)
            .When("approved", Pending, SendingToCarrier)
            .When("accepted", Submitted, AwaitingFoc)
            .When("foc", PortOrderStatus.FocReceived, AwaitingPort)
            .When("foc by the desk", PortOrderStatus.FocReceived, AwaitingPort, tellsFoc: true)
            .When("rejected", Rejected, CorrectionNeeded)
            .When("cancel", Rejected, OrderStage.CancelRequested)
            .Due(AwaitingLoa, LoaReminder, OrchestrationRig.Epoch.AddDays(1))
            .Due(AwaitingLoa, LoaReminder, OrchestrationRig.Epoch.AddDays(3))
            .Due(AwaitingFoc, CarrierSilent, OrchestrationRig.Epoch.AddDays(12))
            .Due(AwaitingPort, FocCountdown, OrchestrationRig.Epoch.AddDays(15))
            .Due(AwaitingPort, FocPassed, OrchestrationRig.Epoch.AddDays(18), ScriptedOrder.Progress(PortOrderStatus.FocReceived, PortOverdue))
            .Due(PortOverdue, StillOverdue, OrchestrationRig.Epoch.AddDays(19));

        await rig.BeginAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(2));
        foreach (var signal in new[] { "loa", "documents", "approved" })
            await rig.SignalAndRestAsync(signal);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));
        await rig.SignalAndRestAsync("accepted");
        await rig.AdvanceAsync(TimeSpan.FromDays(11));
        await rig.SignalAndRestAsync("foc");
        rig.Order.CarrierIsDown = 1;
        await rig.SignalAndRestAsync("foc by the desk");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        await rig.AdvanceAsync(TimeSpan.FromDays(3));
        await rig.AdvanceAsync(TimeSpan.FromDays(3));
        await rig.SignalAndRestAsync("rejected");
        rig.Order.CarrierIsDown = 1;
        await rig.SignalAndRestAsync("cancel");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
    }
}
