using CallingPlans.Application.Configuration;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Submit;

/// <summary>Leads a submitted order to the first gate that is still shut: LOA, documents, bill, desk, and then the carrier.</summary>
public sealed class GateKeeper(MarketRulesSource markets, SubmissionRules rules, IOptions<DeskOptions> desk)
{
    /// <summary>Moves the order; to be called whenever something came that a gate waits for.</summary>
    public void Advance(PortOrderChange change)
    {
        var market = markets.Of(change.Order);
        var trigger = PortOrderGates.Next(
            change.Order,
            billTooOld: rules.BillIsTooOld(change.Order, market),
            reviewNeeded: market.Profile.Port.DeskReview || desk.Value.ReviewAll);
        if (!change.TryMove(trigger))
            throw new InvalidOperationException(new IllegalTransition(change.Order.Id, change.State, trigger).ToString());
    }
}
