using System.Collections.Concurrent;
using CallingPlans.Application.Desk.Foc;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Activities;
using CallingPlans.Functions.Orchestrations;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>
/// An order as the activities of its orchestration would show it, by a script: what each signal does to it, which deadline
/// it has where, and what its carrier answers.
/// </summary>
internal sealed class ScriptedOrder
{
    private readonly ConcurrentQueue<string> calls = new();
    private readonly ConcurrentDictionary<string, PortOrderProgress> signals = new();
    private readonly ConcurrentDictionary<OrderStage, Queue<(PortOrderDeadline Deadline, PortOrderProgress? After)>> deadlines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new();
    private PortOrderProgress progress = Progress(PortOrderStatus.Pending, OrderStage.SendingToCarrier);

    public const string Organization = "contoso";
    public const string Id = "0123456789abcdef0123456789abcdef";

    /// <summary>How often a carrier is not reached yet.</summary>
    public int CarrierIsDown { get; set; }

    /// <summary>What the carrier's answer to a cancellation makes of the order at once; null where it comes as a signal.</summary>
    public PortOrderProgress? AfterCancellation { get; set; }

    public IReadOnlyList<string> Calls => [.. calls];

    public PortOrderLifecycleInput Input(string signal) => new(Organization, Id, signal);

    public static PortOrderProgress Progress(
        PortOrderStatus status, OrderStage stage, bool awaitsDesk = false, bool tellsFoc = false) =>
        new(status, stage, awaitsDesk, NextDeadline: null, tellsFoc, NeedsPlacing: stage == OrderStage.SendingToCarrier);

    /// <summary>What the order is once this signal is taken.</summary>
    public ScriptedOrder When(
        string signal, PortOrderStatus status, OrderStage stage, bool awaitsDesk = false, bool tellsFoc = false)
    {
        signals[signal] = Progress(status, stage, awaitsDesk, tellsFoc);
        return this;
    }

    /// <summary>A deadline of a stage, after those before it, and what the order is once it is met (null: the same).</summary>
    public ScriptedOrder Due(
        OrderStage stage, PortOrderDeadlineKind kind, DateTimeOffset at, PortOrderProgress? after = null)
    {
        var queue = deadlines.GetOrAdd(stage, _ => new());
        queue.Enqueue((new PortOrderDeadline(kind, queue.Count + 1, at.UtcDateTime), after));
        return this;
    }

    /// <summary>Holds an activity up until the gate is opened.</summary>
    public TaskCompletionSource Hold(string call) => gates[call] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<object?> RunAsync(string activity, OrderActivityInput input)
    {
        Assert.Equal((Organization, Id), (input.OrganizationId, input.OrderId));
        var call = input switch
        {
            SignalActivityInput signal => $"{activity} {signal.SignalId ?? "-"}",
            DeadlineActivityInput met => $"{activity} {met.Deadline.Kind} {met.Deadline.Number}",
            _ => activity,
        };
        calls.Enqueue(call);
        if (gates.TryRemove(call, out var gate))
            await gate.Task;
        switch (activity)
        {
            case nameof(TakeSignal):
                if (((SignalActivityInput)input).SignalId is { } taken && signals.TryGetValue(taken, out var next))
                    progress = next;
                return Now();
            case nameof(MeetDeadline):
                var (_, after) = deadlines[progress.Stage].Dequeue();
                progress = after ?? progress;
                return Now();
            case nameof(PlaceWithCarrier):
                var placed = Reached();
                progress = progress with { NeedsPlacing = progress.NeedsPlacing && !placed };
                return new CarrierActivityResult(Now(), placed);
            case nameof(AskCarrierToCancel):
                var reached = Reached();
                if (reached && AfterCancellation is { } cancelled)
                    progress = cancelled;
                return new CarrierActivityResult(Now(), reached);
            case nameof(TellCarrierFoc):
                var told = Reached();
                progress = progress with { TellsFoc = progress.TellsFoc && !told };
                return new CarrierActivityResult(Now(), told);
            case nameof(ClosePortOrder):
                return null;
            default:
                throw new InvalidOperationException($"There is no activity {activity}.");
        }
    }

    private bool Reached() => CarrierIsDown == 0 || CarrierIsDown-- == 0;

    private PortOrderProgress Now() => progress with
    {
        NextDeadline = deadlines.TryGetValue(progress.Stage, out var queue) && queue.TryPeek(out var next) ? next.Deadline : null,
    };
}
