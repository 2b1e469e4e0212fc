using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.DurableTask.Client;
using static CallingPlans.Application.PortOrders.Lifecycle.PortOrderDeadlineKind;
using static CallingPlans.Domain.Orders.OrderStage;
using static CallingPlans.Domain.PortOrders.PortOrderStatus;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>The orchestration decides and waits; every test replays its history at each turn.</summary>
public sealed class PortOrderLifecycleTests
{
    [Fact]
    public async Task RunAsync_HappyPath_PlacesWaitsAndCloses()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("accepted", Submitted, AwaitingFoc)
            .When("foc", PortOrderStatus.FocReceived, AwaitingPort)
            .When("ported", Completed, Closed)
            .Due(AwaitingPort, FocCountdown, OrchestrationRig.Epoch.AddDays(4));

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("accepted");
        await rig.SignalAndRestAsync("foc");
        await rig.AdvanceAsync(TimeSpan.FromDays(5));
        await rig.SignalAndRestAsync("ported");

        Assert.Equal(
            [
                "TakeSignal submitted", "PlaceWithCarrier", "TakeSignal accepted", "TakeSignal foc", "MeetDeadline FocCountdown 1",
                "TakeSignal ported", "ClosePortOrder",
            ],
            rig.Order.Calls);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task RunAsync_RejectedAndResubmitted_GoesOnAsNewAndPlacesAgain()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("rejected", Rejected, CorrectionNeeded)
            .When("resubmitted", Pending, SendingToCarrier)
            .When("ported", Completed, Closed);

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("rejected");
        await rig.AdvanceAsync(TimeSpan.FromDays(100));
        await rig.SignalAndRestAsync("resubmitted");
        await rig.SignalAndRestAsync("ported");

        Assert.Equal(
            [
                "TakeSignal submitted", "PlaceWithCarrier", "TakeSignal rejected", "TakeSignal resubmitted",
                "TakeSignal -", "PlaceWithCarrier", "TakeSignal ported", "ClosePortOrder",
            ],
            rig.Order.Calls);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task RunAsync_ResubmittedBeforeTheRejectionIsSeen_PlacesAgain()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        // The row has gone on when the signal of the rejection is read at last.
        rig.Order
            .When("rejected", Pending, SendingToCarrier)
            .When("ported", Completed, Closed);

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("rejected");
        await rig.SignalAndRestAsync("resubmitted");
        await rig.SignalAndRestAsync("ported");

        Assert.Equal(
            [
                "TakeSignal submitted", "PlaceWithCarrier", "TakeSignal rejected",
                "TakeSignal -", "PlaceWithCarrier", "TakeSignal resubmitted", "TakeSignal ported", "ClosePortOrder",
            ],
            rig.Order.Calls);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task RunAsync_SignalsOfTheNextAttemptComeWithTheResubmission_AreNotLostByContinueAsNew()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("rejected", Rejected, CorrectionNeeded)
            .When("resubmitted", Pending, SendingToCarrier)
            .When("accepted", Submitted, AwaitingFoc)
            .When("foc", PortOrderStatus.FocReceived, AwaitingPort)
            .When("ported", Completed, Closed);

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("rejected");
        await rig.SignalAndRestAsync("resubmitted", "accepted", "foc", "ported");

        Assert.Equal(["TakeSignal accepted", "TakeSignal foc", "TakeSignal ported", "ClosePortOrder"], rig.Order.Calls.TakeLast(4));
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task RunAsync_LoaIsMissing_RemindsInOrderAfterAJumpAndEnds()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("submitted", Pending, AwaitingLoa)
            .Due(AwaitingLoa, LoaReminder, OrchestrationRig.Epoch.AddDays(1))
            .Due(AwaitingLoa, LoaReminder, OrchestrationRig.Epoch.AddDays(3))
            .Due(AwaitingLoa, LoaExpiry, OrchestrationRig.Epoch.AddDays(30), ScriptedOrder.Progress(Cancelled, Closed));

        await rig.BeginAsync();
        await rig.AdvanceAsync(TimeSpan.FromHours(23));
        Assert.Equal(["TakeSignal submitted"], rig.Order.Calls);
        await rig.AdvanceAsync(TimeSpan.FromDays(60));

        Assert.Equal(
            [
                "TakeSignal submitted", "MeetDeadline LoaReminder 1", "MeetDeadline LoaReminder 2", "MeetDeadline LoaExpiry 3",
                "ClosePortOrder",
            ],
            rig.Order.Calls);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task RunAsync_LoaComesBeforeItsReminder_RemindsNobody()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("submitted", Pending, AwaitingLoa)
            .When("uploaded", Pending, DeskReview)
            .When("approved", Pending, SendingToCarrier)
            .Due(AwaitingLoa, LoaReminder, OrchestrationRig.Epoch.AddDays(1));

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("uploaded");
        await rig.AdvanceAsync(TimeSpan.FromDays(2));
        await rig.SignalAndRestAsync("approved");

        Assert.Equal(
            ["TakeSignal submitted", "TakeSignal uploaded", "TakeSignal approved", "PlaceWithCarrier"], rig.Order.Calls);
    }

    [Fact]
    public async Task RunAsync_DeadlineWinsTheRace_TheNextSignalIsStillTaken()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("accepted", Submitted, AwaitingFoc)
            .When("foc", PortOrderStatus.FocReceived, AwaitingPort)
            .Due(AwaitingFoc, CarrierSilent, OrchestrationRig.Epoch.AddDays(5))
            .Due(AwaitingFoc, CarrierSilent, OrchestrationRig.Epoch.AddDays(10));

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("accepted");
        await rig.AdvanceAsync(TimeSpan.FromDays(6));
        await rig.AdvanceAsync(TimeSpan.FromDays(6));
        await rig.SignalAndRestAsync("foc");

        Assert.Equal(
            ["MeetDeadline CarrierSilent 1", "MeetDeadline CarrierSilent 2", "TakeSignal foc"], rig.Order.Calls.TakeLast(3));
    }

    [Fact]
    public async Task RunAsync_SignalAndDeadlineInOneMoment_LosesNeither()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("accepted", Submitted, AwaitingFoc)
            .When("noted", Submitted, AwaitingFoc)
            .When("foc", PortOrderStatus.FocReceived, AwaitingPort)
            .Due(AwaitingFoc, CarrierSilent, OrchestrationRig.Epoch.AddDays(5));

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("accepted");
        await rig.SignalAsync("noted");
        rig.Time.Advance(TimeSpan.FromDays(5));
        await rig.IdleAsync();
        await rig.SignalAndRestAsync("foc");

        Assert.Contains("TakeSignal noted", rig.Order.Calls);
        Assert.Contains("MeetDeadline CarrierSilent 1", rig.Order.Calls);
        Assert.Equal("TakeSignal foc", rig.Order.Calls[^1]);
    }

    [Fact]
    public async Task RunAsync_SignalArrivesWhileAnActivityRuns_IsTakenAfterIt()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order.When("accepted", Submitted, AwaitingFoc).When("foc", PortOrderStatus.FocReceived, AwaitingPort);
        var placing = rig.Order.Hold("PlaceWithCarrier");

        await rig.Client.ScheduleNewOrchestrationInstanceAsync(
            "PortOrderLifecycle",
            rig.Order.Input("submitted"),
            new Microsoft.DurableTask.StartOrchestrationOptions(ScriptedOrder.Id));
        await rig.SignalAsync("accepted", "foc");
        placing.SetResult();
        await rig.IdleAsync();

        Assert.Equal(
            ["TakeSignal submitted", "PlaceWithCarrier", "TakeSignal accepted", "TakeSignal foc"], rig.Order.Calls);
    }

    [Fact]
    public async Task RunAsync_ManySignalsAtOnce_AreTakenEachOnceInOrder()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order.When("accepted", Submitted, AwaitingFoc);
        await rig.BeginAsync();
        await rig.SignalAndRestAsync("accepted");
        var many = Enumerable.Range(1, 40).Select(i => $"note-{i}").ToArray();

        await rig.SignalAndRestAsync(many);

        Assert.Equal(many.Select(s => $"TakeSignal {s}"), rig.Order.Calls.Skip(3));
    }

    [Fact]
    public async Task RunAsync_CarrierIsDownWhilePlacing_TriesLongerAndLongerApart()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order.CarrierIsDown = 4;
        await rig.BeginAsync();
        Assert.Equal(1, Placings(rig));

        // After 1, 2, 4 and 8 seconds more.
        foreach (var (seconds, expected) in new[] { (1, 2), (1, 2), (1, 3), (4, 4), (7, 4), (1, 5), (600, 5) })
        {
            await rig.AdvanceAsync(TimeSpan.FromSeconds(seconds));
            Assert.Equal(expected, Placings(rig));
        }
    }

    [Fact]
    public async Task RunAsync_CancelledWhileTheCarrierIsDown_StopsPlacingAndAsksToCancel()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order.CarrierIsDown = 1000;
        rig.Order.AfterCancellation = ScriptedOrder.Progress(Cancelled, Closed);
        rig.Order.When("cancel", Pending, OrderStage.CancelRequested);
        await rig.BeginAsync();
        await rig.AdvanceAsync(TimeSpan.FromHours(1));
        var placed = Placings(rig);

        await rig.SignalAndRestAsync("cancel");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(placed, Placings(rig));
        Assert.Equal("AskCarrierToCancel", rig.Order.Calls[^1]);

        rig.Order.CarrierIsDown = 0;
        await rig.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal("ClosePortOrder", rig.Order.Calls[^1]);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task RunAsync_CancelledAfterFoc_WaitsForTheDeskThenForTheCarriersWord()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("foc", PortOrderStatus.FocReceived, AwaitingPort)
            .When("cancel", PortOrderStatus.FocReceived, OrderStage.CancelRequested, awaitsDesk: true)
            .When("passed on", PortOrderStatus.FocReceived, OrderStage.CancelRequested)
            .When("confirmed", Cancelled, Closed);

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("foc", "cancel");
        Assert.DoesNotContain("AskCarrierToCancel", rig.Order.Calls);
        await rig.SignalAndRestAsync("passed on");
        Assert.Equal("AskCarrierToCancel", rig.Order.Calls[^1]);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Running);
        await rig.SignalAndRestAsync("confirmed");

        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task RunAsync_CancellationRefused_GoesBackToTheWait()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("accepted", Submitted, AwaitingFoc)
            .When("cancel", Submitted, OrderStage.CancelRequested)
            .When("refused", Submitted, AwaitingFoc)
            .When("foc", PortOrderStatus.FocReceived, AwaitingPort);

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("accepted", "cancel", "refused", "foc");

        Assert.Equal(["TakeSignal refused", "TakeSignal -", "TakeSignal foc"], rig.Order.Calls.TakeLast(3));
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task RunAsync_DeskSetsTheFoc_TellsTheCarrierUntilItAnswersThenWaitsAgain()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("accepted", Submitted, AwaitingFoc)
            .When("foc by the desk", PortOrderStatus.FocReceived, AwaitingPort, tellsFoc: true)
            .When("ported", Completed, Closed);
        await rig.BeginAsync();
        await rig.SignalAndRestAsync("accepted");
        rig.Order.CarrierIsDown = 2;

        await rig.SignalAndRestAsync("foc by the desk");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));
        await rig.SignalAndRestAsync("ported");

        Assert.Equal(
            [
                "TakeSignal foc by the desk", "TellCarrierFoc", "TellCarrierFoc", "TellCarrierFoc", "TakeSignal ported",
                "ClosePortOrder",
            ],
            rig.Order.Calls.TakeLast(6));
    }

    [Fact]
    public async Task RunAsync_PortedWhileTheCarrierIsNotTold_TellsItNoMore()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("foc by the desk", PortOrderStatus.FocReceived, AwaitingPort, tellsFoc: true)
            .When("ported", Completed, Closed);
        await rig.BeginAsync();
        rig.Order.CarrierIsDown = 1000;
        await rig.SignalAndRestAsync("foc by the desk");

        await rig.SignalAndRestAsync("ported");
        await rig.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["TakeSignal foc by the desk", "TellCarrierFoc", "TakeSignal ported", "ClosePortOrder"], rig.Order.Calls.TakeLast(4));
    }

    [Fact]
    public async Task RunAsync_OverdueForWeeks_IsCalledToMindEachDayAndStillTakesTheCompletion()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order
            .When("foc", PortOrderStatus.FocReceived, AwaitingPort)
            .When("ported", Completed, Closed)
            .Due(AwaitingPort, FocPassed, OrchestrationRig.Epoch.AddDays(1), ScriptedOrder.Progress(PortOrderStatus.FocReceived, PortOverdue));
        for (var day = 2; day <= 22; day++)
            rig.Order.Due(PortOverdue, StillOverdue, OrchestrationRig.Epoch.AddDays(day));

        await rig.BeginAsync();
        await rig.SignalAndRestAsync("foc");
        await rig.AdvanceAsync(TimeSpan.FromDays(21));
        Assert.Equal(20, rig.Order.Calls.Count(c => c.StartsWith("MeetDeadline StillOverdue", StringComparison.Ordinal)));
        await rig.SignalAndRestAsync("ported");

        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task RunAsync_LostInstanceStartedAnew_GoesOnFromTheRow()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order.When("reconciled", PortOrderStatus.FocReceived, AwaitingPort).When("ported", Completed, Closed);

        await rig.BeginAsync("reconciled");
        await rig.SignalAndRestAsync("ported");

        Assert.Equal(["TakeSignal reconciled", "TakeSignal ported", "ClosePortOrder"], rig.Order.Calls);
    }

    private static int Placings(OrchestrationRig rig) => rig.Order.Calls.Count(c => c == nameof(PlaceWithCarrier));
}
