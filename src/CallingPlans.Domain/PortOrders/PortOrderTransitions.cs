using CallingPlans.Domain.Orders;
using static CallingPlans.Domain.Orders.OrderStage;
using static CallingPlans.Domain.PortOrders.PortOrderStatus;
using static CallingPlans.Domain.PortOrders.PortOrderTrigger;

namespace CallingPlans.Domain.PortOrders;

/// <summary>
/// What may follow what: the one table of a port order's lifecycle. A pure function; everything that changes an
/// order's status or stage asks it.
/// </summary>
public static class PortOrderTransitions
{
    private static readonly OrderStage[] BeforeCarrier =
        [Draft, CorrectionNeeded, AwaitingLoa, AwaitingDocuments, AwaitingBill, DeskReview];

    private static readonly Dictionary<(OrderStage From, PortOrderTrigger Trigger), PortOrderState> Table = Build();

    /// <summary>The state after the trigger, or null where the table has no such move.</summary>
    public static PortOrderState? Next(PortOrderState state, PortOrderTrigger trigger) =>
        state.Stage == OrderStage.CancelRequested
            ? WhileCancelling(state, trigger)
            : trigger == PortOrderTrigger.CancelRequested && CanAskCarrierToCancel(state.Stage)
                ? new PortOrderState(state.Status, OrderStage.CancelRequested, state.Stage)
                : Table.TryGetValue((state.Stage, trigger), out var next) ? next : null;

    /// <summary>Whether the table has the move.</summary>
    public static bool Allows(PortOrderState state, PortOrderTrigger trigger) => Next(state, trigger) is not null;

    /// <summary>Whether the order may make the move. One that the desk has reported as ported can only be completed.</summary>
    public static bool Allows(PortOrder order, PortOrderTrigger trigger) =>
        (order.Ported is null || trigger == Ported) && Allows(new PortOrderState(order.Status, order.Stage), trigger);

    private static Dictionary<(OrderStage From, PortOrderTrigger Trigger), PortOrderState> Build()
    {
        var table = new Dictionary<(OrderStage, PortOrderTrigger), PortOrderState>();
        void Move(OrderStage from, PortOrderTrigger trigger, PortOrderStatus status, OrderStage stage) =>
            table.Add((from, trigger), new PortOrderState(status, stage));

        foreach (var stage in BeforeCarrier)
        {
            Move(stage, LoaNeeded, Pending, AwaitingLoa);
            Move(stage, BillNeeded, Pending, AwaitingBill);
            Move(stage, DocumentsNeeded, Pending, AwaitingDocuments);
            Move(stage, ReviewNeeded, Pending, DeskReview);
            Move(stage, ReadyForCarrier, Pending, SendingToCarrier);
            Move(stage, CancelledUnsent, Cancelled, Closed);
        }

        Move(DeskReview, DeskRejected, Rejected, CorrectionNeeded);
        Move(AwaitingDocuments, DeskRejected, Rejected, CorrectionNeeded);

        Move(SendingToCarrier, CarrierAccepted, Submitted, AwaitingFoc);
        foreach (var stage in new[] { SendingToCarrier, AwaitingFoc, AwaitingPort, PortOverdue })
        {
            Move(stage, CarrierRejected, Rejected, CorrectionNeeded);
            Move(stage, PortOrderTrigger.FocReceived, PortOrderStatus.FocReceived, AwaitingPort);
            Move(stage, Ported, Completed, Closed);
            Move(stage, CancelConfirmed, Cancelled, Closed);
        }

        Move(CorrectionNeeded, CancelConfirmed, Cancelled, Closed);
        Move(AwaitingPort, FocPassed, PortOrderStatus.FocReceived, PortOverdue);
        return table;
    }

    /// <summary>Also before the carrier: it may know an earlier attempt.</summary>
    private static bool CanAskCarrierToCancel(OrderStage stage) =>
        stage is SendingToCarrier or AwaitingFoc or AwaitingPort or PortOverdue or CorrectionNeeded
        || PortOrderRules.IsWaitingBeforeCarrier(stage);

    /// <summary>What the carrier says meanwhile still counts; only the stage stays until the cancellation is answered.</summary>
    private static PortOrderState? WhileCancelling(PortOrderState state, PortOrderTrigger trigger) => trigger switch
    {
        Ported => new PortOrderState(Completed, Closed),
        CancelConfirmed => new PortOrderState(Cancelled, Closed),
        CancelRefused => new PortOrderState(state.Status, Restored(state)),
        CarrierAccepted when state.Status == Pending => state with { Status = Submitted },
        CarrierRejected when state.Status != Rejected => state with { Status = Rejected },
        PortOrderTrigger.FocReceived when state.Status != Rejected => state with { Status = PortOrderStatus.FocReceived },
        _ => null,
    };

    /// <summary>Where the order goes on: as far as its status has come meanwhile, and past no gate that was still shut.</summary>
    private static OrderStage Restored(PortOrderState state) => state.Status switch
    {
        Pending when state.BeforeCancellation is { } before && PortOrderRules.IsWaitingBeforeCarrier(before) => before,
        Pending => SendingToCarrier,
        Submitted => AwaitingFoc,
        PortOrderStatus.FocReceived => AwaitingPort,
        Rejected => CorrectionNeeded,
        _ => Closed,
    };
}
