using CallingPlans.Domain.Billing;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>What the consistency checker goes through, kind after kind.</summary>
public enum StoredRowKind
{
    /// <summary>Where an order is found by its id: one row for each order.</summary>
    Order,

    /// <summary>The desk's view of all orders.</summary>
    DeskOrder,
    NumberClaim,
    InventoryNumber,
    BillingEvent,
    OpenOrder,
    PendingSignal,
    Deadline,
    Chore,
    WebhookDelivery,
}

/// <summary>A row as the consistency checker reads it.</summary>
/// <param name="Key">Finds it again, and is where reading goes on.</param>
public abstract record StoredRow(string Key);

/// <summary>A row whose content cannot be read.</summary>
public sealed record UnreadableRow(string Key, string Reason) : StoredRow(Key);

/// <summary>A row that leads to an order.</summary>
public sealed record OrderRow(string Key, IndexedOrder Target, StoredRowKind Kind) : StoredRow(Key);

/// <summary>A number in the registry.</summary>
/// <param name="IsActive">Whether the number is in service; else an order holds it.</param>
/// <param name="HeldUntil">With a hold of a search: when it lapses.</param>
public sealed record ClaimRow(string Key, TelephoneNumber Number, OrderRef Order, bool IsActive, DateTimeOffset? HeldUntil)
    : StoredRow(Key);

/// <summary>A number in an organisation's inventory.</summary>
public sealed record InventoryRow(string Key, InventoryNumber Number) : StoredRow(Key);

/// <summary>A billing event as the list shows it.</summary>
/// <param name="HasMark">Whether the row is there that makes it exist once.</param>
/// <param name="IsRepeated">Whether that row belongs to the same event under another moment, which the list shows too.</param>
public sealed record BillingRow(string Key, BillingEvent Event, bool HasMark, bool IsRepeated) : StoredRow(Key);

/// <summary>The row that makes a billing event exist once.</summary>
/// <param name="HasEvent">Whether the list shows the event.</param>
public sealed record BillingMarkRow(string Key, string OrganizationId, bool HasEvent) : StoredRow(Key);

/// <summary>An order in a carrier's index of open orders.</summary>
public sealed record OpenOrderRow(string Key, string Carrier, OrderRef Order) : StoredRow(Key);

/// <summary>A signal that no orchestration has taken yet.</summary>
public sealed record SignalRow(string Key, PendingSignal Signal) : StoredRow(Key);

/// <summary>A deadline that was not met yet.</summary>
public sealed record DeadlineRow(string Key, Deadline Deadline) : StoredRow(Key);

/// <summary>A chore that was not done yet.</summary>
public sealed record ChoreRow(string Key, Chore Chore) : StoredRow(Key);

/// <summary>A delivery to a webhook.</summary>
public sealed record DeliveryRow(string Key, Delivery Delivery) : StoredRow(Key);

/// <summary>What stands of an order outside its own row and timeline.</summary>
/// <param name="Line">Its line in the organisation's list; null where there is none.</param>
/// <param name="LineNumbers">The numbers that the line is found by, E.164.</param>
/// <param name="Views">The views of the desk's queue that have a row of it, of those in which it is to be.</param>
/// <param name="HasPlace">Whether it is found by its id alone.</param>
/// <param name="IsInOpenIndex">Whether the carrier's index of open orders has it.</param>
/// <param name="Claims">Of the numbers asked for.</param>
/// <param name="Inventory">Of the numbers asked for, in the order's organisation.</param>
/// <param name="Billed">The numbers asked for whose billing by this order has begun.</param>
/// <param name="Waiting">What waits beside it, since when.</param>
public sealed record RowsBeside(
    OrderListItem? Line,
    IReadOnlyList<string> LineNumbers,
    IReadOnlyList<string> Views,
    bool HasPlace,
    bool IsInOpenIndex,
    IReadOnlyDictionary<TelephoneNumber, ClaimRow> Claims,
    IReadOnlyDictionary<TelephoneNumber, InventoryNumber> Inventory,
    IReadOnlySet<TelephoneNumber> Billed,
    IReadOnlyList<WaitingSince> Waiting);

/// <summary>Something that waits beside an order.</summary>
public readonly record struct WaitingSince(Waiting What, DateTimeOffset Since);
