using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>Orders so many numbers that fit criteria; the system chooses them. All of them, or none.</summary>
public sealed class OrderByCriteria(
    NumberMarkets markets, NumberFinder finder, INumberRegistry registry, NewNumberOrders orders)
{
    private const string Criteria = "/criteria";

    public async Task<Result<WrittenNumberOrder>> RunAsync(
        Caller caller, AccessibleLocation target, NumberCriteriaInput input, int? quantity, OrderId id, CancellationToken cancellation)
    {
        var market = markets.SelfServiceAt(target.Location);
        if (market.Failure is { } notHere)
            return notHere;
        var isTrial = target.Organization.Subscription.Kind == SubscriptionKind.Trial;
        var criteria = Read(input, quantity, market.Value, isTrial);
        if (criteria.Failure is { } broken)
            return broken;
        var count = quantity!.Value;
        var order = orders.Draft(id, caller, target, NewNumberOrdering.SelfService, criteria.Value.Kind, []) with { Quantity = count };
        var (length, wanted) = criteria.Value.Consecutive ? (count, 1) : (1, count);
        try
        {
            var found = await finder.HoldAsync(
                criteria.Value.Query(length, order.Id.ToString()), wanted, order.Ref, orders.HeldUntil, cancellation);
            order = order with { Numbers = [.. found.SelectMany(r => r.Numbers)] };
        }
        catch (CarrierUnavailableException unavailable)
        {
            return Failure.Of(FailureKind.Unavailable, ErrorCode.CarrierUnavailable) with { RetryAfter = unavailable.RetryAfter };
        }

        Task GiveBackAsync() => registry.ReleaseAsync(order.Ref, [.. order.Numbers], CancellationToken.None);
        if (order.Numbers.Count == count)
            return await orders.PlaceAsync(order, caller, isTrial, NewNumberRules.Quantity, GiveBackAsync);
        await GiveBackAsync();
        return Failure.Conflict(ErrorCode.NumberNotAvailable, Criteria);
    }

    private static Result<NumberCriteria> Read(NumberCriteriaInput input, int? quantity, MarketProfile market, bool isTrial)
    {
        // Without a kind, the market's usual one.
        var kind = input.Kind ?? market.NumberKinds[0];
        List<ErrorDetail?> found =
        [
            NewNumberRules.TheMarketSellsTheKind(market, kind, Criteria + NewNumberRules.Kind)
                ?? NewNumberRules.ATrialTakesNoTollFreeNumbers(isTrial, kind, Criteria + NewNumberRules.Kind),
            quantity is { } count
                ? NewNumberRules.TheQuantityFitsAnOrder(market, isTrial, count, NewNumberRules.Quantity)
                : TextRules.Invalid(NewNumberRules.Quantity, "how many numbers"),
        ];
        var errors = found.OfType<ErrorDetail>().ToList();
        var criteria = NumberCriteriaReader.Read(input, kind, market, Criteria, errors);
        return errors.Count > 0 ? Failure.Invalid(errors) : criteria;
    }
}
