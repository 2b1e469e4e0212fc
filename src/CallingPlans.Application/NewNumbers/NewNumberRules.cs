using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;

namespace CallingPlans.Application.NewNumbers;

/// <summary>What a market sells and what a trial may have of it. Each rule answers the error, or null where it holds.</summary>
public static class NewNumberRules
{
    public const string Kind = "/kind";
    public const string Quantity = "/quantity";

    public static ErrorDetail? TheMarketSellsTheKind(MarketProfile market, NumberKind kind, string field) => kind switch
    {
        NumberKind.TollFree when !market.TollFree.Order => InMarket(ErrorCode.TollFreeNotAvailable, field, market),
        _ when !market.NumberKinds.Contains(kind) => InMarket(ErrorCode.NotOfferedInMarket, field, market),
        _ => null,
    };

    public static ErrorDetail? ATrialTakesNoTollFreeNumbers(bool isTrial, NumberKind kind, string field) =>
        isTrial && kind == NumberKind.TollFree ? new ErrorDetail(ErrorCode.TrialNotAllowed, field) : null;

    public static ErrorDetail? ATrialTakesNoBlocks(bool isTrial, string field) =>
        isTrial ? new ErrorDetail(ErrorCode.TrialNotAllowed, field) : null;

    public static ErrorDetail? TheKindComesInBlocks(MarketProfile market, NumberKind kind, string field) =>
        market.Blocks.Offered && market.Blocks.Kinds.Contains(kind) ? null : InMarket(ErrorCode.BlockNotAvailable, field, market);

    public static ErrorDetail? TheBlockHasAnOfferedSize(MarketProfile market, int size, string field) =>
        market.Blocks.Sizes.Contains(size)
            ? null
            : With(ErrorCode.BlockSizeNotAllowed, field, "sizes", string.Join(", ", market.Blocks.Sizes));

    /// <summary>At least one number, and no more than an order, or a trial, takes.</summary>
    public static ErrorDetail? TheQuantityFitsAnOrder(MarketProfile market, bool isTrial, int quantity, string field) => quantity switch
    {
        < 1 => TextRules.Invalid(field, "at least 1"),
        > TrialRules.MaxNumbers when isTrial => TrialLimit(field),
        _ when quantity > market.MaxNewNumbers => With(ErrorCode.TooManyNumbers, field, "limit", $"{market.MaxNewNumbers}"),
        _ => null,
    };

    public static ErrorDetail TrialLimit(string field) =>
        With(ErrorCode.TrialLimitExceeded, field, "limit", $"{TrialRules.MaxNumbers}");

    /// <summary>An error that names the market.</summary>
    public static ErrorDetail InMarket(string code, string? field, MarketProfile market) =>
        With(code, field, "country", market.Country);

    private static ErrorDetail With(string code, string? field, string name, string value) =>
        new(code, field, Arguments: new Dictionary<string, string> { [name] = value });
}
