using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>Asks the desk for numbers, in the markets without self-service. The order has its number at once.</summary>
public sealed class OrderThroughSupport(NumberMarkets markets, NewNumberOrders orders)
{
    private const string Request = "/supportRequest";

    public async Task<Result<WrittenNumberOrder>> RunAsync(
        Caller caller, AccessibleLocation target, SupportRequestInput input, OrderId id)
    {
        var market = markets.SupportAt(target.Location);
        if (market.Failure is { } notHere)
            return notHere;
        var isTrial = target.Organization.Subscription.Kind == SubscriptionKind.Trial;
        List<ErrorDetail?> found =
        [
            input.Kind is { } kind
                ? NewNumberRules.TheMarketSellsTheKind(market.Value, kind, Request + NewNumberRules.Kind)
                : TextRules.Invalid(Request + NewNumberRules.Kind, string.Join(", ", market.Value.NumberKinds)),
            input.Quantity is { } count
                ? NewNumberRules.TheQuantityFitsAnOrder(market.Value, isTrial, count, Request + NewNumberRules.Quantity)
                : TextRules.Invalid(Request + NewNumberRules.Quantity, "how many numbers"),
        ];
        var errors = found.OfType<ErrorDetail>().ToList();
        var details = TextRules.Optional(input.Details, $"{Request}/details", errors, TextRules.MaxDetailLength);
        if (errors.Count > 0)
            return Failure.Invalid(errors);

        var order = orders.Draft(id, caller, target, NewNumberOrdering.SupportCase, input.Kind!.Value, []) with
        {
            Quantity = input.Quantity!.Value,
            Details = details,
        };
        return await orders.PlaceAsync(
            order, caller, isTrial, Request + NewNumberRules.Quantity, giveBack: () => Task.CompletedTask);
    }
}
