using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>Places an order of new numbers, in whichever of its forms it comes.</summary>
public sealed class PlaceNumberOrder(OrderFoundNumbers found, OrderByCriteria byCriteria, OrderThroughSupport support)
{
    public Task<Result<WrittenNumberOrder>> RunAsync(
        Caller caller, AccessibleLocation target, NumberOrderInput input, CancellationToken cancellation) => input switch
        {
            { SearchId: not null, Criteria: null, Quantity: null, SupportRequest: null } when input.Numbers is null != input.Block is null =>
                found.RunAsync(caller, target, input, cancellation),
            { Criteria: { } criteria, SearchId: null, Numbers: null, Block: null, SupportRequest: null } =>
                byCriteria.RunAsync(caller, target, criteria, input.Quantity, cancellation),
            { SupportRequest: { } request, SearchId: null, Numbers: null, Block: null, Criteria: null, Quantity: null } =>
                support.RunAsync(caller, target, request),
            _ => Task.FromResult<Result<WrittenNumberOrder>>(Failure.Invalid(
                [TextRules.Invalid(string.Empty, "searchId with numbers or a block, criteria with a quantity, or a supportRequest")])),
        };
}
