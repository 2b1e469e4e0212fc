using System.Globalization;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Submit;

/// <summary>The rules of a submission that the order itself can answer; each is named for what it says.</summary>
public sealed class SubmissionRules(IOptions<LoaOptions> loa, TimeProvider time)
{
    /// <summary>Every broken rule.</summary>
    public IEnumerable<ErrorDetail> Check(PortOrder order, Organization organization, MarketRules market) =>
    [
        .. ATrialCannotPort(organization),
        .. ThereIsANumber(order),
        .. TollFreeNumbersPortWhereTheMarketHasThemAndApart(order, market.Profile),
        .. EveryNumberHasItsLineType(order, market.Profile),
        .. TheAccountFactsAreThere(order, market.Profile),
        .. AWirelessNumberHasItsPin(order),
        .. TheBillIsThereAndRecent(order, market),
        .. TheLoaIsThereWhereItIsSignedInPlace(order, market.Profile),
        .. TheRequestedDateCanBeMet(order, market),
        .. TheFateOfTheBtnIsStated(order),
    ];

    /// <summary>Whether the order's bill has passed its age by now, where its date is known.</summary>
    public bool BillIsTooOld(PortOrder order, MarketRules market) =>
        order.LatestDocument(DocumentKind.Bill)?.Check.BillDate is { } date
        && BillRules.IsTooOld(date, market.DayOf(time.GetUtcNow()));

    /// <summary>Whether the order's LOA has passed its age by now.</summary>
    public bool LoaIsTooOld(PortOrder order) => order.Loa is { } letter && time.GetUtcNow() - letter.SignedAt > loa.Value.MaxAge;

    private static IEnumerable<ErrorDetail> ATrialCannotPort(Organization organization)
    {
        if (organization.Subscription.Kind == SubscriptionKind.Trial)
            yield return new ErrorDetail(ErrorCode.PortNotAllowed, FieldPointer.Numbers);
    }

    private static IEnumerable<ErrorDetail> ThereIsANumber(PortOrder order)
    {
        if (order.Numbers.Count == 0)
            yield return TextRules.Invalid(FieldPointer.Numbers, "at least one number");
    }

    private static IEnumerable<ErrorDetail> TollFreeNumbersPortWhereTheMarketHasThemAndApart(
        PortOrder order, MarketProfile market)
    {
        var tollFree = order.Numbers.Where(n => n.Number.Type == NumberType.TollFree).Select(n => n.Number.ToString()).ToList();
        var mixed = tollFree.Count > 0 && tollFree.Count < order.Numbers.Count;
        if (tollFree.Count > 0 && (mixed || !market.TollFree.Port))
            yield return ErrorDetail.Of(ErrorCode.PortNotAllowed, tollFree);
    }

    private static IEnumerable<ErrorDetail> EveryNumberHasItsLineType(PortOrder order, MarketProfile market) =>
        market.Port.LineTypePerNumber
            ? order.Numbers
                .Select((n, i) => (n, i))
                .Where(x => x.n.LineType is null)
                .Select(x => new ErrorDetail(ErrorCode.LineTypeRequired, FieldPointer.LineTypeOf(x.i), [x.n.Number.ToString()]))
            : [];

    private static IEnumerable<ErrorDetail> TheAccountFactsAreThere(PortOrder order, MarketProfile market) =>
        AccountFields.Missing(order.Account, market)
            .Select(field => field == FieldPointer.AccountNumber
                ? ErrorDetail.Of(ErrorCode.AccountNumberRequired)
                : new ErrorDetail(ErrorCode.AccountFieldRequired, field));

    private static IEnumerable<ErrorDetail> AWirelessNumberHasItsPin(PortOrder order)
    {
        if (order.Account is { NumberType: NumberType.Mobile, ProtectedPin: null })
            yield return ErrorDetail.Of(ErrorCode.InvalidPin);
    }

    private IEnumerable<ErrorDetail> TheBillIsThereAndRecent(PortOrder order, MarketRules market)
    {
        if (order.LatestDocument(DocumentKind.Bill) is not { } bill)
            yield return ErrorDetail.Of(ErrorCode.BillMissing);
        else if (BillIsTooOld(order, market))
            yield return BillTooOld(bill.Check.BillDate!.Value);
    }

    /// <summary>The error that a bill of this date is past its age.</summary>
    public static ErrorDetail BillTooOld(DateOnly date) => new(
        ErrorCode.BillTooOld,
        FieldPointer.Bill,
        Arguments: new Dictionary<string, string>
        {
            ["billDate"] = date.ToString("yyyy-MM-dd"),
            ["maxAgeDays"] = BillRules.MaxAgeDays.ToString(),
        });

    private static ErrorDetail LoaTooOld(LetterOfAuthorization letter, TimeSpan maxAge) => new(
        ErrorCode.InvalidLoa,
        FieldPointer.Loa,
        Arguments: new Dictionary<string, string>
        {
            ["signedOn"] = letter.SignedAt.ToString("yyyy-MM-dd"),
            ["maxAgeDays"] = maxAge.TotalDays.ToString("0.##", CultureInfo.InvariantCulture),
        });

    private IEnumerable<ErrorDetail> TheLoaIsThereWhereItIsSignedInPlace(PortOrder order, MarketProfile market)
    {
        if (market.Port.Loa == LoaForm.SignedInPlace && order.Loa is null)
            yield return ErrorDetail.Of(ErrorCode.LoaMissing);
        else if (LoaIsTooOld(order))
            yield return LoaTooOld(order.Loa!, loa.Value.MaxAge);
    }

    private IReadOnlyList<ErrorDetail> TheRequestedDateCanBeMet(PortOrder order, MarketRules market) =>
        market.Dates.Check(order.RequestedDate, order.RequestedTime, PortOrderRules.Classify(order), time.GetUtcNow());

    /// <summary>
    /// Without a statement every number of the account leaves, the BTN too. Where the rest is kept, it needs a BTN of its
    /// own if the present one is among the numbers.
    /// </summary>
    private static IEnumerable<ErrorDetail> TheFateOfTheBtnIsStated(PortOrder order)
    {
        var btn = order.Account.BillingTelephoneNumber;
        if (order.PartialPort is { RemainingNumbers: RemainingNumbers.Keep, NewBillingTelephoneNumber: null }
            && btn is not null && order.Numbers.Any(n => n.Number == btn))
            yield return ErrorDetail.Of(ErrorCode.MainBtnPending, [btn.ToString()]);
    }
}
