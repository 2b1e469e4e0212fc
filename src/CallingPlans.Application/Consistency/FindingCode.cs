namespace CallingPlans.Application.Consistency;

/// <summary>What kind of difference the consistency checker found. Names are stable.</summary>
public enum FindingCode
{
    /// <summary>A row's content cannot be read.</summary>
    RowUnreadable,

    /// <summary>The timeline's moves do not follow from one another.</summary>
    TimelineBroken,

    /// <summary>The order's status or stage is not what its events lead to.</summary>
    StateDiffers,

    /// <summary>The order has a FOC that no event tells of, another one, or none though an event tells of one.</summary>
    FocDiffers,

    /// <summary>The order has errors after it passed the check, or none after it was rejected.</summary>
    ErrorsDiffer,

    /// <summary>The order counts other attempts than its events.</summary>
    AttemptsDiffer,

    /// <summary>Completed without a moment, or the reverse.</summary>
    CompletionDiffers,

    /// <summary>The organisation's list shows the order otherwise than it is, or not at all.</summary>
    ListLineDiffers,

    /// <summary>A view of the desk's queue misses the order.</summary>
    DeskViewMissing,

    /// <summary>The order cannot be found by its id alone.</summary>
    PlaceMissing,

    /// <summary>An order with a carrier is not in the index of open orders.</summary>
    OpenOrderMissing,

    /// <summary>The index of open orders has one that is closed or does not exist.</summary>
    OpenOrderLeft,

    /// <summary>A number that an order holds, or has made active, is not registered as its.</summary>
    NumberNotHeld,

    /// <summary>A number is still registered to an order that has ended, or no longer names it.</summary>
    NumberNotReleased,

    /// <summary>The inventory shows a number otherwise than its order has it, or not at all.</summary>
    InventoryDiffers,

    /// <summary>The inventory has a number that no order accounts for.</summary>
    InventoryUnfounded,

    /// <summary>A number that began to bill has no billing event.</summary>
    BillingMissing,

    /// <summary>A billing event that no order accounts for, or one that is not kept from repetition.</summary>
    BillingUnfounded,

    /// <summary>The same thing is billed twice.</summary>
    BilledTwice,

    /// <summary>A signal waits longer than any sweep takes.</summary>
    SignalNotTaken,

    /// <summary>A deadline is long past and was not met.</summary>
    DeadlineNotMet,

    /// <summary>A chore is long due and was not done.</summary>
    ChoreNotDone,

    /// <summary>A mail waits and nothing is on its way to send it.</summary>
    MailNotSent,

    /// <summary>What webhooks are to be told waits longer than any sweep takes.</summary>
    NoticeNotTold,

    /// <summary>A delivery to a webhook is long due and was not tried.</summary>
    DeliveryNotTried,

    /// <summary>An order that is open has no running orchestration.</summary>
    OrchestrationMissing,

    /// <summary>An order that has ended still has a running orchestration.</summary>
    OrchestrationLeft,

    /// <summary>A document's content is missing.</summary>
    DocumentMissing,

    /// <summary>A document's content has another length than the order says.</summary>
    DocumentDiffers,
}
