using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>What the porting desk may do with an order now, each named as the last part of its route.</summary>
public static class DeskActions
{
    public static IReadOnlyList<string> For(PortOrder order, MarketProfile market)
    {
        var actions = new List<string>();
        void Offer(string action, bool when)
        {
            if (when)
                actions.Add(action);
        }

        Offer("approval", DeskRules.CanApprove(order));
        Offer("rejection", DeskRules.CanReject(order));
        Offer("document-requests", DeskRules.CanRequestDocuments(order) && market.Port.AdditionalDocuments);
        Offer("foc", DeskRules.CanSetFoc(order));
        Offer("completion", DeskRules.CanComplete(order));
        Offer("cancellation", PortOrderRules.CanBeCancelled(order)
            && (order.Stage != OrderStage.CancelRequested || DeskRules.CanRefuseCancellation(order)));
        Offer("cancellation-refusal", DeskRules.CanRefuseCancellation(order));
        Offer("portability-override", DeskRules.CanOverridePortability(order));
        Offer("request-answers", order.DeskRequests.Any(r => r.Outcome is null));
        Offer("notes", when: true);
        return actions;
    }
}
