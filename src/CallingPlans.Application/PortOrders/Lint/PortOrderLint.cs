using CallingPlans.Application.Configuration;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Lint;

/// <summary>
/// Warns of what a carrier would reject next: the order compared with what is known of its account, with itself and with the
/// clock. Findings do not block. It asks nobody: <see cref="ReadLint"/> does.
/// </summary>
public sealed class PortOrderLint(MarketRulesSource markets, LintPatch patches, IOptions<LoaOptions> loa, TimeProvider time)
{
    /// <summary>What can be said at no cost: with the bill, and with the carrier's record of the latest submission.</summary>
    public IReadOnlyList<LintFinding> Check(PortOrder order) => Check(order, [.. KnownAccounts.Kept(order)]);

    /// <param name="order">A closed one has no findings.</param>
    /// <param name="known">What is known of its account.</param>
    public IReadOnlyList<LintFinding> Check(PortOrder order, IReadOnlyList<KnownAccount> known) => order.IsClosed
        ? []
        :
        [
            .. known.SelectMany(k => Disagreements(order, k)),
            .. TheBtnLeavesToo(order, known),
            .. SeveralBtns(order),
            .. WirelessWithoutPin(order, order.Numbers.Where(n => n.Number.Type == NumberType.Mobile).Select(n => n.Number)),
            .. TollFreeMixed(order),
            .. TheBillIsOrWillBeTooOld(order),
            .. TheLoaWillBeTooOld(order),
        ];

    /// <summary>Where an order and a source disagree, with what takes the source's values over.</summary>
    public IReadOnlyList<LintFinding> Disagreements(PortOrder order, KnownAccount known)
    {
        var market = markets.Of(order).Profile;
        return
        [
            .. AccountComparison.Of(order, known).Select(d => new LintFinding(d.Field, d.Code, d.Entered, d.Found, known.Source)
            {
                Numbers = d.Numbers,
                Patch = patches.For(order, known, d, market),
            }),
        ];
    }

    /// <summary>A wireless account, or a wireless number, and no PIN.</summary>
    /// <param name="wireless">The numbers of the order that are wireless.</param>
    public static IEnumerable<LintFinding> WirelessWithoutPin(PortOrder order, IEnumerable<TelephoneNumber> wireless)
    {
        var numbers = wireless.ToList();
        if (order.Account.ProtectedPin is null && (order.Account.NumberType == NumberType.Mobile || numbers.Count > 0))
            yield return OfOrder(FieldPointer.Pin, ErrorCode.WirelessWithoutPin) with { Numbers = numbers.Count > 0 ? numbers : null };
    }

    /// <summary>
    /// The BTN among the numbers, with no BTN for the rest: the order says that there is a rest, or the account has numbers that
    /// the order lacks.
    /// </summary>
    private static IEnumerable<LintFinding> TheBtnLeavesToo(PortOrder order, IReadOnlyList<KnownAccount> known)
    {
        var btn = order.Account.BillingTelephoneNumber;
        if (btn is null || order.Numbers.All(n => n.Number != btn) || order.PartialPort is { NewBillingTelephoneNumber: not null })
            yield break;
        var rest = known.SelectMany(k => k.Numbers).Except(order.Numbers.Select(n => n.Number));
        if (order.PartialPort is not null || rest.Any())
            yield return OfOrder(FieldPointer.PartialPort, ErrorCode.MainBtnPending, btn.ToString()) with { Numbers = [btn] };
    }

    /// <summary>Numbers of several accounts: a losing carrier wants an order for each.</summary>
    private static IEnumerable<LintFinding> SeveralBtns(PortOrder order)
    {
        var btns = order.Numbers.Select(n => n.BillingTelephoneNumber ?? order.Account.BillingTelephoneNumber).OfType<TelephoneNumber>()
            .Distinct().ToList();
        if (btns.Count > 1)
            yield return OfOrder(FieldPointer.Numbers, ErrorCode.MultipleBtns, string.Join(", ", btns));
    }

    private static IEnumerable<LintFinding> TollFreeMixed(PortOrder order)
    {
        var tollFree = order.Numbers.Select(n => n.Number).Where(n => n.Type == NumberType.TollFree).ToList();
        if (tollFree.Count > 0 && tollFree.Count < order.Numbers.Count)
            yield return OfOrder(FieldPointer.Numbers, ErrorCode.TollFreeMixed, string.Join(", ", tollFree)) with { Numbers = tollFree };
    }

    /// <summary>The bill has passed its age, or passes it before the likely FOC.</summary>
    private IEnumerable<LintFinding> TheBillIsOrWillBeTooOld(PortOrder order)
    {
        if (order.LatestDocument(DocumentKind.Bill)?.Check.BillDate is { } billDate && PortOrderRules.CanBeAmended(order)
            && LikelyFocOf(order) > BillRules.LastGoodDay(billDate))
            yield return new LintFinding(FieldPointer.Bill, ErrorCode.BillWillGoStale, $"{billDate:yyyy-MM-dd}", null, AccountSource.Bill);
    }

    /// <summary>The LOA has passed its age, or passes it before the likely FOC.</summary>
    private IEnumerable<LintFinding> TheLoaWillBeTooOld(PortOrder order)
    {
        if (order.Loa is not { } letter || !PortOrderRules.CanBeAmended(order))
            yield break;
        var rules = markets.Of(order);
        if (LikelyFocOf(order) > rules.DayOf(letter.SignedAt + loa.Value.MaxAge))
            yield return OfOrder(FieldPointer.Loa, ErrorCode.LoaWillGoStale, $"{rules.DayOf(letter.SignedAt):yyyy-MM-dd}");
    }

    /// <summary>What the losing carrier usually takes from today, or the wished date where that is later.</summary>
    private DateOnly LikelyFocOf(PortOrder order)
    {
        var rules = markets.Of(order);
        var usual = rules.Calendar.AddBusinessDays(
            rules.DayOf(time.GetUtcNow()),
            rules.Profile.Port.Intervals.For(PortOrderRules.Classify(order)).UsualCarrierBusinessDays);
        return order.RequestedDate is { } wished && wished > usual ? wished : usual;
    }

    private static LintFinding OfOrder(string field, string code, string? entered = null) =>
        new(field, code, entered, null, AccountSource.Order);
}
