using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>What the numbers of an order are parted by.</summary>
public enum SplitBy
{
    BillingTelephoneNumber,

    /// <summary>The carrier that each number is with, as the portability check says.</summary>
    Carrier,

    /// <summary>Landline, mobile, toll-free, non-geographic.</summary>
    Kind,

    /// <summary>Those that can be ported now, and those that cannot.</summary>
    Portable,
}

/// <summary>
/// How an order was split. Kept with the order's cancellation, in one write: the siblings follow from it, however often
/// that is tried.
/// </summary>
/// <param name="Actor">Who split it.</param>
public sealed record OrderSplit(SplitBy By, string Actor, IReadOnlyList<SplitPart> Parts);

/// <summary>A sibling as it is to be.</summary>
/// <param name="BillingTelephoneNumber">The one that all its numbers share; null where that of the account stays.</param>
/// <param name="CarrierName">The carrier that all its numbers are with; null where that of the account stays.</param>
public sealed record SplitPart(
    OrderId Id,
    string OrderNumber,
    IReadOnlyList<TelephoneNumber> Numbers,
    TelephoneNumber? BillingTelephoneNumber = null,
    string? CarrierName = null);
