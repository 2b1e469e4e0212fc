using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.NewNumbers.Search;

/// <summary>
/// Searches for new numbers, or blocks of them, and holds what it finds, so that no two customers are offered the same
/// number. What a trial may not have is refused here already.
/// </summary>
public sealed class SearchNumbers(
    NumberMarkets markets,
    NumberFinder finder,
    INumberSearches searches,
    TrialAllowances trials,
    IOptions<NumberOptions> options,
    TimeProvider time)
{
    private const int UsualQuantity = 10;

    /// <summary>How many blocks are offered to choose from.</summary>
    private const int BlockChoice = 3;

    private const string BlockSize = "/blockSize";

    public async Task<Result<NumberSearch>> RunAsync(
        AccessibleLocation target, NumberSearchInput input, NewIdentity identity, CancellationToken cancellation)
    {
        if (identity.IsRepeated
            && await searches.FindAsync(new OrderRef(target.Location.OrganizationId, identity.Id), cancellation) is { } made)
            return made;
        var market = markets.SelfServiceAt(target.Location);
        if (market.Failure is { } notHere)
            return notHere;
        var isTrial = target.Organization.Subscription.Kind == SubscriptionKind.Trial;
        var errors = Check(input, market.Value, isTrial);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        var kind = input.Kind!.Value;
        var criteria = NumberCriteriaReader.Read(input, kind, market.Value, string.Empty, errors);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        var quantity = input.Quantity ?? UsualQuantity;
        if (isTrial)
        {
            var left = await trials.LeftAsync(target.Organization.Id, cancellation);
            if ((input.Quantity ?? 1) > left)
                return Failure.Invalid([NewNumberRules.TrialLimit(NewNumberRules.Quantity)]);
            quantity = Math.Min(quantity, left);
        }

        try
        {
            return await HoldAsync(identity.Id, target.Location, criteria, quantity, input.BlockSize, cancellation);
        }
        catch (CarrierUnavailableException unavailable)
        {
            return Failure.Of(FailureKind.Unavailable, ErrorCode.CarrierUnavailable) with { RetryAfter = unavailable.RetryAfter };
        }
    }

    private static List<ErrorDetail> Check(NumberSearchInput input, MarketProfile market, bool isTrial)
    {
        if (input.Kind is not { } kind)
            return [TextRules.Invalid(NewNumberRules.Kind, string.Join(", ", market.NumberKinds))];
        List<ErrorDetail?> errors =
        [
            NewNumberRules.TheMarketSellsTheKind(market, kind, NewNumberRules.Kind)
                ?? NewNumberRules.ATrialTakesNoTollFreeNumbers(isTrial, kind, NewNumberRules.Kind),
            input.Quantity is { } quantity
                ? NewNumberRules.TheQuantityFitsAnOrder(market, isTrial, quantity, NewNumberRules.Quantity)
                : null,
            input.BlockSize is { } size
                ? NewNumberRules.ATrialTakesNoBlocks(isTrial, BlockSize)
                    ?? NewNumberRules.TheKindComesInBlocks(market, kind, BlockSize)
                    ?? NewNumberRules.TheBlockHasAnOfferedSize(market, size, BlockSize)
                : null,
        ];
        return [.. errors.OfType<ErrorDetail>()];
    }

    private async Task<NumberSearch> HoldAsync(
        OrderId id, Location location, NumberCriteria criteria, int quantity, int? blockSize, CancellationToken cancellation)
    {
        var search = new NumberSearch
        {
            Id = id,
            OrganizationId = location.OrganizationId,
            LocationId = location.Id,
            Kind = criteria.Kind,
            HeldUntil = time.GetUtcNow() + options.Value.HoldTime,
        };
        var (length, wanted) = blockSize is { } size ? (size, BlockChoice) : criteria.Consecutive ? (quantity, 1) : (1, quantity);
        var found = await finder.HoldAsync(
            criteria.Query(length, search.Id.ToString()), wanted, search.Ref, search.HeldUntil, cancellation);
        search = blockSize is null
            ? search with { Numbers = [.. found.SelectMany(r => r.Numbers)] }
            : search with { Blocks = found };
        await searches.AddAsync(search, cancellation);
        return search;
    }
}
