namespace CallingPlans.Domain.PortOrders;

/// <summary>What can move a port order from one stage to another.</summary>
public enum PortOrderTrigger
{
    /// <summary>Submitted, or a fact came, and the LOA is still missing (where it is uploaded).</summary>
    LoaNeeded,

    /// <summary>The bill has grown too old while the order waited.</summary>
    BillNeeded,

    /// <summary>The desk asked for documents.</summary>
    DocumentsNeeded,

    /// <summary>The desk looks at the order before the carrier does.</summary>
    ReviewNeeded,

    /// <summary>Nothing stands between the order and the carrier.</summary>
    ReadyForCarrier,

    /// <summary>The desk rejected it before the carrier saw it.</summary>
    DeskRejected,

    /// <summary>The carrier validated the order and placed it with the losing carrier.</summary>
    CarrierAccepted,

    CarrierRejected,

    FocReceived,

    /// <summary>The FOC date passed without completion.</summary>
    FocPassed,

    Ported,

    /// <summary>Cancelled before any carrier knew of it, or its wait for the LOA ended.</summary>
    CancelledUnsent,

    CancelRequested,

    CancelConfirmed,

    /// <summary>The desk or the carrier refused the cancellation: the order goes on where it was.</summary>
    CancelRefused,
}
