using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>
/// Orders numbers, or a block, that a search holds. They pass from the search to the order in one step, so that of any
/// number of orders that name one number a single one gets it.
/// </summary>
public sealed class OrderFoundNumbers(
    NumberMarkets markets, INumberSearches searches, INumberHolds holds, NewNumberOrders orders, TimeProvider time)
{
    private const string Numbers = "/numbers";
    private const string BlockFirst = "/block/first";
    private const string BlockSize = "/block/size";

    public async Task<Result<WrittenNumberOrder>> RunAsync(
        Caller caller, AccessibleLocation target, NumberOrderInput input, OrderId id, CancellationToken cancellation)
    {
        var market = markets.SelfServiceAt(target.Location);
        if (market.Failure is { } notHere)
            return notHere;
        var isTrial = target.Organization.Subscription.Kind == SubscriptionKind.Trial;
        var chosen = input.Block is { } block ? ReadBlock(block, market.Value, isTrial) : ReadNumbers(input.Numbers!, market.Value, isTrial);
        if (chosen.Failure is { } broken)
            return broken;
        var search = await FindAsync(target.Location, input.SearchId!, cancellation);
        if (search.Failure is { } missing)
            return missing;
        if (Check(search.Value, market.Value, isTrial, chosen.Value, input.Block) is { } refused)
            return refused;
        var order = orders.Draft(id, caller, target, NewNumberOrdering.SelfService, search.Value.Kind, chosen.Value) with
        {
            IsBlock = input.Block is not null,
        };
        return await TakeAsync(search.Value, order, caller, isTrial, cancellation);
    }

    private static Result<IReadOnlyList<TelephoneNumber>> ReadNumbers(IReadOnlyList<string?> inputs, MarketProfile market, bool isTrial)
    {
        if (NewNumberRules.TheQuantityFitsAnOrder(market, isTrial, inputs.Count, Numbers) is { } quantity)
            return Failure.Invalid([quantity]);
        var errors = new List<ErrorDetail>();
        var numbers = new List<TelephoneNumber>();
        for (var i = 0; i < inputs.Count; i++)
        {
            if (!TelephoneNumber.TryParse(inputs[i], allowFictional: true, out var number))
                errors.Add(TextRules.Invalid($"{Numbers}/{i}", "a number that the search found"));
            else if (numbers.Contains(number))
                errors.Add(TextRules.Invalid($"{Numbers}/{i}", "each number once"));
            else
                numbers.Add(number);
        }

        return errors.Count > 0 ? Failure.Invalid(errors) : numbers;
    }

    private static Result<IReadOnlyList<TelephoneNumber>> ReadBlock(BlockInput block, MarketProfile market, bool isTrial)
    {
        List<ErrorDetail?> errors =
        [
            NewNumberRules.ATrialTakesNoBlocks(isTrial, "/block"),
            block.Size is { } size
                ? NewNumberRules.TheBlockHasAnOfferedSize(market, size, BlockSize)
                : TextRules.Invalid(BlockSize, "the size of the block"),
            TelephoneNumber.TryParse(block.First, allowFictional: true, out var first)
                ? null
                : TextRules.Invalid(BlockFirst, "the first number of the block"),
        ];
        var found = errors.OfType<ErrorDetail>().ToList();
        return found.Count > 0
            ? Failure.Invalid(found)
            : new List<TelephoneNumber>(new NumberRun(first!, block.Size!.Value).Numbers);
    }

    /// <summary>The search of this location; another's, of any organisation, does not exist here.</summary>
    private async Task<Result<NumberSearch>> FindAsync(Location location, string id, CancellationToken cancellation) =>
        OrderId.TryParse(id, out var searchId)
        && await searches.FindAsync(new OrderRef(location.OrganizationId, searchId), cancellation) is { } search
        && search.LocationId == location.Id
            ? search
            : Failure.NotFound();

    private Failure? Check(
        NumberSearch search, MarketProfile market, bool isTrial, IReadOnlyList<TelephoneNumber> chosen, BlockInput? block)
    {
        List<ErrorDetail?> broken =
        [
            NewNumberRules.TheMarketSellsTheKind(market, search.Kind, NewNumberRules.Kind),
            NewNumberRules.ATrialTakesNoTollFreeNumbers(isTrial, search.Kind, NewNumberRules.Kind),
        ];
        if (broken.OfType<ErrorDetail>().ToList() is { Count: > 0 } errors)
            return Failure.Invalid(errors);
        if (search.HeldUntil <= time.GetUtcNow())
            return Failure.Conflict(ErrorCode.ReservationExpired);
        IReadOnlyList<TelephoneNumber> unknown = block is null
            ? [.. chosen.Except(search.Numbers)]
            : search.Blocks.Contains(new NumberRun(chosen[0], chosen.Count)) ? [] : [chosen[0]];
        return unknown.Count > 0 ? NewNumberOrders.NotAvailable(unknown) : null;
    }

    private async Task<Result<WrittenNumberOrder>> TakeAsync(
        NumberSearch search, NumberOrder order, Caller caller, bool isTrial, CancellationToken cancellation)
    {
        var taken = await holds.TakeAsync(order.Ref, search.Ref, order.Numbers, orders.HeldUntil, cancellation);
        if (taken.Count > 0)
            return NewNumberOrders.NotAvailable(taken);
        return await orders.PlaceAsync(order, caller, isTrial, Numbers, () => holds.TakeAsync(
            search.Ref, order.Ref, order.Numbers, search.HeldUntil, CancellationToken.None));
    }
}
