using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.Functions.Orchestrations;
using Microsoft.DurableTask;
using static CallingPlans.Application.PortOrders.Lifecycle.PortOrderDeadlineKind;
using static CallingPlans.Domain.Orders.OrderStage;
using static CallingPlans.Domain.PortOrders.PortOrderStatus;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>What an instance of an orchestration can live through before its end; its history is kept for every version.</summary>
/// <param name="Name">The first part of the names of the histories.</param>
/// <param name="TellAsync">Lives through it on the code of today.</param>
internal sealed record RecordedStory(
    string Name,
    string Orchestration,
    object Input,
    Func<TaskOrchestrationContext, Task> Code,
    Func<Task<List<TurnRecord>>> TellAsync)
{
    public static IReadOnlyList<RecordedStory> All { get; } =
    [
        new("waits-everywhere", nameof(PortOrderLifecycle), new ScriptedOrder().Input("submitted"), PortOrderLifecycle.RunAsync, WaitEverywhereAsync),
        new("new-numbers", nameof(NewNumberOrder), NumberOrderRig.Input, NewNumberOrder.RunAsync, OrderNumbersAsync),
        new("support-order", nameof(SupportOrder), NumberOrderRig.Input, SupportOrder.RunAsync, AskSupportAsync),
        new("webhook-delivery", nameof(WebhookDelivery), WebhookDeliveryTests.Input, WebhookDelivery.RunAsync, DeliverWebhookAsync),
    ];

    /// <summary>The story of a history's file.</summary>
    public static RecordedStory Of(string file) => All.Single(story => file.StartsWith($"{story.Name}.", StringComparison.Ordinal));

    /// <summary>Every wait that an instance can be in, one after the other, up to a cancellation that the carrier does not answer.</summary>
    private static async Task<List<TurnRecord>> WaitEverywhereAsync()
    {
        await using var rig = await OrchestrationRig.StartAsync(live: 100);
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
        return rig.Turns();
    }

    /// <summary>A carrier that is slow to provision, and two reminders of the terms.</summary>
    private static async Task<List<TurnRecord>> OrderNumbersAsync()
    {
        await using var rig = await NumberOrderRig.StartAsync(live: 100);
        rig.CarrierAtWork = 2;
        rig.Provisioned = new(Closed, new TermsReminder(1, NumberOrderRig.Epoch.AddDays(2).UtcDateTime));
        rig.Reminders.Enqueue(new TermsReminder(2, NumberOrderRig.Epoch.AddDays(9).UtcDateTime));
        rig.Reminders.Enqueue(new TermsReminder(3, NumberOrderRig.Epoch.AddDays(16).UtcDateTime));
        await rig.BeginAsync(nameof(NewNumberOrder), SendingToCarrier);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        await rig.SignalAsync("again");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));
        await rig.AdvanceAsync(TimeSpan.FromDays(2));
        await rig.AdvanceAsync(TimeSpan.FromDays(7));
        await rig.SignalAsync("noted");
        return rig.Turns();
    }

    /// <summary>The desk is told twice before it assigns numbers, and the carrier is slow.</summary>
    private static async Task<List<TurnRecord>> AskSupportAsync()
    {
        await using var rig = await NumberOrderRig.StartAsync(live: 100);
        rig.CarrierAtWork = 5;
        rig.Signals["fulfilled"] = new(SendingToCarrier, null);
        await rig.BeginAsync(nameof(SupportOrder), DeskReview);
        await rig.AdvanceAsync(TimeSpan.FromDays(40));
        await rig.SignalAsync("noted");
        await rig.SignalAsync("fulfilled");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        return rig.Turns();
    }

    /// <summary>A receiver that is busy twice, and then fails again and again.</summary>
    private static async Task<List<TurnRecord>> DeliverWebhookAsync()
    {
        await using var rig = await OrchestrationRig.StartAsync(live: 100);
        var steps = new Queue<DeliveryStep>(
        [
            new(0, OrchestrationRig.Epoch.AddSeconds(1).UtcDateTime, IsPostponed: true),
            new(0, OrchestrationRig.Epoch.AddSeconds(3).UtcDateTime, IsPostponed: true),
            new(1, OrchestrationRig.Epoch.AddSeconds(8).UtcDateTime),
            new(2, OrchestrationRig.Epoch.AddDays(1).UtcDateTime),
            new(3, OrchestrationRig.Epoch.AddDays(3).UtcDateTime),
        ]);
        rig.Post = _ => steps.Dequeue();
        await WebhookDeliveryTests.BeginAsync(rig);
        foreach (var seconds in new[] { 1, 2, 5 })
            await rig.AdvanceAsync(TimeSpan.FromSeconds(seconds));
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        return rig.Turns();
    }
}
