using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Domain.Orders;
using CallingPlans.Functions.Orchestrations;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>The orchestrations of new numbers decide and wait; every test replays their histories at each turn.</summary>
public sealed class NumberOrderOrchestrationTests
{
    private static readonly NumberOrderProgress Closed = new(OrderStage.Closed, null);

    [Fact]
    public async Task NewNumberOrder_TermsAccepted_Ends()
    {
        await using var rig = await NumberOrderRig.StartAsync();
        rig.Provisioned = Awaiting(Reminder(1, days: 2));
        rig.Signals["accepted"] = Closed;

        await rig.BeginAsync(nameof(NewNumberOrder), OrderStage.SendingToCarrier);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        await rig.SignalAsync("accepted");

        Assert.Equal(["Take placed", "Provision", "Take accepted"], rig.Calls);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await rig.StatusAsync());
    }

    [Fact]
    public async Task NewNumberOrder_NobodyAccepts_RemindsAtEachMomentOnce()
    {
        await using var rig = await NumberOrderRig.StartAsync();
        rig.Provisioned = Awaiting(Reminder(1, days: 2));
        rig.Reminders.Enqueue(Reminder(2, days: 9));
        rig.Reminders.Enqueue(Reminder(3, days: 16));

        await rig.BeginAsync(nameof(NewNumberOrder), OrderStage.SendingToCarrier);
        await rig.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(["Take placed", "Provision", "Remind 1"], rig.Calls);
        await rig.AdvanceAsync(TimeSpan.FromDays(30));

        Assert.Equal(["Take placed", "Provision", "Remind 1", "Remind 2", "Remind 3"], rig.Calls);
    }

    [Fact]
    public async Task NewNumberOrder_CarrierAtWork_AsksAgainLaterAndLater()
    {
        await using var rig = await NumberOrderRig.StartAsync();
        rig.CarrierAtWork = 3;

        await rig.BeginAsync(nameof(NewNumberOrder), OrderStage.SendingToCarrier);
        foreach (var (seconds, asked) in (IEnumerable<(int, int)>)[(1, 2), (1, 2), (1, 3), (3, 3), (1, 4)])
        {
            await rig.AdvanceAsync(TimeSpan.FromSeconds(seconds));
            Assert.Equal(asked, rig.Calls.Count(c => c == "Provision"));
        }

        Assert.Equal(OrchestrationRuntimeStatus.Completed, await rig.StatusAsync());
    }

    [Fact]
    public async Task NewNumberOrder_ToldWhileTheCarrierIsAtWork_TakesTheSignalAndGoesOn()
    {
        await using var rig = await NumberOrderRig.StartAsync();
        rig.CarrierAtWork = 1;

        await rig.BeginAsync(nameof(NewNumberOrder), OrderStage.SendingToCarrier);
        await rig.SignalAsync("again");

        Assert.Equal(["Take placed", "Provision", "Take again", "Provision"], rig.Calls);
    }

    [Fact]
    public async Task NewNumberOrder_StartedAgainAfterItsEnd_DoesNothingTwice()
    {
        await using var rig = await NumberOrderRig.StartAsync();

        await rig.BeginAsync(nameof(NewNumberOrder), OrderStage.Closed);

        Assert.Equal(["Take placed"], rig.Calls);
    }

    [Fact]
    public async Task SupportOrder_Fulfilled_ProvisionsAndEnds()
    {
        await using var rig = await NumberOrderRig.StartAsync();
        rig.Signals["fulfilled"] = new(OrderStage.SendingToCarrier, null);

        await rig.BeginAsync(nameof(SupportOrder), OrderStage.DeskReview);
        await rig.AdvanceAsync(TimeSpan.FromDays(100));
        Assert.Equal(["Take placed"], rig.Calls);
        await rig.SignalAsync("fulfilled");

        Assert.Equal(["Take placed", "Take fulfilled", "Provision"], rig.Calls);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await rig.StatusAsync());
    }

    [Fact]
    public async Task SupportOrder_FailedByTheDesk_Ends()
    {
        await using var rig = await NumberOrderRig.StartAsync();
        rig.Signals["failed"] = Closed;

        await rig.BeginAsync(nameof(SupportOrder), OrderStage.DeskReview);
        await rig.SignalAsync("failed");

        Assert.Equal(["Take placed", "Take failed"], rig.Calls);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await rig.StatusAsync());
    }

    private static NumberOrderProgress Awaiting(TermsReminder reminder) => new(OrderStage.Closed, reminder);

    private static TermsReminder Reminder(int number, int days) => new(number, NumberOrderRig.Epoch.AddDays(days).UtcDateTime);
}
