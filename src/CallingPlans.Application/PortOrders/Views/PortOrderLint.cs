using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>Warns of what an order says against itself, before a carrier does. Findings do not block.</summary>
public sealed class PortOrderLint(MarketRulesSource markets, TimeProvider time)
{
    private const string FromOrder = "Order";
    private const string FromBill = "Bill";

    public IReadOnlyList<LintFinding> Check(PortOrder order) => order.IsClosed
        ? []
        : [.. TheBtnLeavesToo(order), .. WirelessWithoutPin(order), .. TollFreeMixed(order), .. BillWillGoStale(order)];

    /// <summary>The BTN among the numbers, with the rest staying and no BTN for it.</summary>
    private static IEnumerable<LintFinding> TheBtnLeavesToo(PortOrder order)
    {
        var btn = order.Account.BillingTelephoneNumber;
        if (order.PartialPort is { NewBillingTelephoneNumber: null } && btn is not null && order.Numbers.Any(n => n.Number == btn))
            yield return new LintFinding(FieldPointer.PartialPort, ErrorCode.MainBtnPending, btn.ToString(), null, FromOrder);
    }

    private static IEnumerable<LintFinding> WirelessWithoutPin(PortOrder order)
    {
        if (order.Account is { NumberType: NumberType.Mobile, ProtectedPin: null })
            yield return new LintFinding(FieldPointer.Pin, ErrorCode.WirelessWithoutPin, null, null, FromOrder);
    }

    private static IEnumerable<LintFinding> TollFreeMixed(PortOrder order)
    {
        var tollFree = order.Numbers.Count(n => n.Number.Type == NumberType.TollFree);
        if (tollFree > 0 && tollFree < order.Numbers.Count)
            yield return new LintFinding(FieldPointer.Numbers, ErrorCode.TollFreeMixed, null, null, FromOrder);
    }

    /// <summary>The bill passes its age before the likely FOC.</summary>
    private IEnumerable<LintFinding> BillWillGoStale(PortOrder order)
    {
        if (order.LatestDocument(DocumentKind.Bill)?.Check.BillDate is not { } billDate || order.Placement is not null)
            yield break;
        var rules = markets.Of(order);
        var likelyFoc = rules.Calendar.AddBusinessDays(
            rules.DayOf(time.GetUtcNow()),
            rules.Profile.Port.Intervals.For(PortOrderRules.Classify(order)).UsualCarrierBusinessDays);
        if (likelyFoc > BillRules.LastGoodDay(billDate))
            yield return new LintFinding(FieldPointer.Bill, ErrorCode.BillWillGoStale, $"{billDate:yyyy-MM-dd}", null, FromBill);
    }
}
