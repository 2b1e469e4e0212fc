using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>What may be done with a port order as it stands.</summary>
public static class PortOrderRules
{
    /// <summary>A field may be amended while the order is Pending before it went to the carrier, or Rejected.</summary>
    public static bool CanBeAmended(PortOrder order) => order.Stage is OrderStage.Draft or OrderStage.CorrectionNeeded
        || IsWaitingBeforeCarrier(order.Stage);

    /// <summary>A draft is submitted, a rejected order resubmitted; nothing else is.</summary>
    public static bool CanBeSubmitted(PortOrder order) => order.Stage is OrderStage.Draft or OrderStage.CorrectionNeeded;

    /// <summary>An order that is not closed may be cancelled until its numbers are ported.</summary>
    public static bool CanBeCancelled(PortOrder order) => order is { IsClosed: false, Ported: null };

    /// <summary>An order of several numbers may be split wherever it may be amended.</summary>
    public static bool CanBeSplit(PortOrder order) => CanBeAmended(order) && order.Numbers.Count > 1;

    /// <summary>Something can be asked of the desk from the first submission on until the order closes.</summary>
    public static bool CanAskDesk(PortOrder order) => !order.IsClosed;

    /// <summary>Submitted, and not yet with the carrier.</summary>
    public static bool IsWaitingBeforeCarrier(OrderStage stage) => stage is
        OrderStage.AwaitingLoa or OrderStage.AwaitingDocuments or OrderStage.AwaitingBill or OrderStage.DeskReview;

    /// <summary>Whether a carrier knows of the order: then only the carrier's word makes it Cancelled.</summary>
    public static bool IsWithCarrier(PortOrder order) => order.Placement is not null && !order.IsClosed;

    /// <summary>An LOA covers an order as long as every number of it is among those that were signed for.</summary>
    public static bool LoaCovers(PortOrder order) =>
        order.Loa is null || order.Numbers.All(n => order.Loa.Numbers.Contains(n.Number));

    /// <summary>The class that decides the earliest date.</summary>
    public static OrderClass Classify(PortOrder order) => OrderClassifier.Classify(
        order.Numbers.Count,
        order.Numbers.Select(n => n.BillingTelephoneNumber ?? order.Account.BillingTelephoneNumber).OfType<object>().Distinct().Count(),
        distinctAddresses: 1,
        distinctCarriers: 1);
}
