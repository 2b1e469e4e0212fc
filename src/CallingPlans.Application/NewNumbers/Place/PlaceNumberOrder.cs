using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>Places an order of new numbers, in whichever of its forms it comes. Once, however often it is repeated.</summary>
public sealed class PlaceNumberOrder(
    OrderFoundNumbers found, OrderByCriteria byCriteria, OrderThroughSupport support, NewNumberOrders orders)
{
    public async Task<Result<WrittenNumberOrder>> RunAsync(
        Caller caller, AccessibleLocation target, NumberOrderInput input, NewIdentity identity, CancellationToken cancellation) =>
        identity.IsRepeated
        && await orders.FindAsync(new OrderRef(target.Location.OrganizationId, identity.Id), cancellation) is { } placed
            ? placed
            : await PlaceAsync(caller, target, input, identity.Id, cancellation);

    private Task<Result<WrittenNumberOrder>> PlaceAsync(
        Caller caller, AccessibleLocation target, NumberOrderInput input, OrderId id, CancellationToken cancellation) => input switch
        {
            { SearchId: not null, Criteria: null, Quantity: null, SupportRequest: null } when input.Numbers is null != input.Block is null =>
                found.RunAsync(caller, target, input, id, cancellation),
            { Criteria: { } criteria, SearchId: null, Numbers: null, Block: null, SupportRequest: null } =>
                byCriteria.RunAsync(caller, target, criteria, input.Quantity, id, cancellation),
            { SupportRequest: { } request, SearchId: null, Numbers: null, Block: null, Criteria: null, Quantity: null } =>
                support.RunAsync(caller, target, request, id),
            _ => Task.FromResult<Result<WrittenNumberOrder>>(Failure.Invalid(
                [TextRules.Invalid(string.Empty, "searchId with numbers or a block, criteria with a quantity, or a supportRequest")])),
        };
}
