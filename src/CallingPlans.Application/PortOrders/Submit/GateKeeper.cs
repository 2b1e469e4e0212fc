using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Submit;

/// <summary>Leads a submitted order to the first gate that is still shut: LOA, documents, bill, desk, and then the carrier.</summary>
public sealed class GateKeeper(
    MarketRulesSource markets, SubmissionRules rules, PortOrderDeadlines deadlines, IOptions<DeskOptions> desk)
{
    /// <summary>
    /// Moves the order, and asks the contacts for a new bill or LOA where the one they gave has passed its age; to be called
    /// whenever something came that a gate waits for.
    /// </summary>
    public void Advance(PortOrderChange change)
    {
        var market = markets.Of(change.Order);
        var loaIsTooOld = rules.LoaIsTooOld(change.Order);
        if (loaIsTooOld)
            change.Order = change.Order with { Loa = null };
        var trigger = PortOrderGates.Next(
            change.Order,
            billTooOld: rules.BillIsTooOld(change.Order, market),
            reviewNeeded: market.Profile.Port.DeskReview || desk.Value.ReviewAll);
        var before = change.Order.Stage;
        if (!change.TryMove(trigger))
            throw new InvalidOperationException(new IllegalTransition(change.Order.Id, change.State, trigger).ToString());
        if (loaIsTooOld)
            AskForLoa(change, market);
        if (change.Order.Stage == OrderStage.AwaitingBill && before != OrderStage.AwaitingBill)
            change.AddMail(MailTemplates.BillStale, BillFacts.Of(change.Order));
    }

    private void AskForLoa(PortOrderChange change, MarketRules market)
    {
        change.AddEvent(OrderEventKind.Alarm, "The LOA has passed its age before the order went to the carrier.");
        change.AddMail(
            MailTemplates.LoaNeeded,
            PortOrderNotices.LoaFacts(change.Order, change.Now, deadlines.LoaExpiryOf(change.Order), market));
    }
}
