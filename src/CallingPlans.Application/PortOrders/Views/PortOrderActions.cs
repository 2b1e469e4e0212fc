using CallingPlans.Application.Access;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>What a caller may do with an order now.</summary>
public static class PortOrderActions
{
    public static IReadOnlyList<string> For(PortOrder order, Role role, MarketProfile market)
    {
        var actions = new List<string>();
        void Offer(string action, bool when)
        {
            if (when)
                actions.Add(action);
        }

        var amendable = PortOrderRules.CanBeAmended(order);
        Offer("Submit", PortOrderRules.CanBeSubmitted(order));
        Offer("Amend", amendable);
        Offer("SignLoa", amendable && market.Port.Loa == LoaForm.SignedInPlace);
        Offer("UploadLoa", amendable && market.Port.Loa == LoaForm.Uploaded);
        Offer("UploadBill", amendable);
        Offer("Cancel", PortOrderRules.CanBeCancelled(order) && order.Stage != OrderStage.CancelRequested);
        Offer("Split", PortOrderRules.CanBeSplit(order));
        Offer("Copy", order.Status is PortOrderStatus.Rejected or PortOrderStatus.Cancelled);
        Offer("RequestDesk", PortOrderRules.CanAskDesk(order) && role != Role.PortingDesk);
        Offer("ContactPts", order.Errors.Any(e => e.Code is ErrorCode.Unidentified or ErrorCode.InvalidLoa));
        return actions;
    }
}
