using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Portability;

/// <summary>What the desk found out about a number of the order.</summary>
public sealed record PortabilityOverrideInput
{
    public string? Number { get; init; }

    public bool? Portable { get; init; }

    public string? Reason { get; init; }
}

/// <summary>
/// Keeps whether a number can be ported, as the desk has found out: on the order, and for every later check of the
/// organisation, whatever a carrier says.
/// </summary>
public sealed class OverridePortability(PortabilityRegistry registry, PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, PortOrder order, PortabilityOverrideInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        var number = order.Numbers.FirstOrDefault(n => n.Number.ToString() == input.Number)?.Number;
        if (number is null)
            errors.Add(TextRules.Invalid("/number", "a number of the order"));
        if (input.Portable is null)
            errors.Add(TextRules.Invalid("/portable", "true or false"));
        var reason = TextRules.Required(input.Reason, "/reason", errors);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        return await writer.ChangeAsync(
            order.Ref,
            $"portability-{Guid.NewGuid():N}",
            caller.Name,
            async (change, token) =>
            {
                if (!DeskRules.CanOverridePortability(change.Before))
                    return DeskFailures.NotInThisState(change.Before);
                var decision = new PortabilityDecision(number!, input.Portable!.Value, reason, caller.Name, change.Now);
                // The registry first: an order never shows a decision that does not hold.
                await registry.PutAsync(order.OrganizationId, decision, token);
                Keep(change, decision);
                return null;
            },
            cancellation);
    }

    private static void Keep(PortOrderChange change, PortabilityDecision decision)
    {
        change.Order = change.Order with
        {
            PortabilityDecisions = [.. change.Order.PortabilityDecisions.Where(d => d.Number != decision.Number), decision],
        };
        change.AddEvent(
            OrderEventKind.Note,
            $"The porting desk found the number {(decision.Portable ? "portable" : "not portable")}: {decision.Reason}",
            numbers: [decision.Number.ToString()]);
    }
}
