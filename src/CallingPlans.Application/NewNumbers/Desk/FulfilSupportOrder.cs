using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.NewNumbers.Desk;

/// <summary>The numbers that the desk assigns.</summary>
public sealed record FulfilmentInput
{
    public IReadOnlyList<string?>? Numbers { get; init; }
}

/// <summary>
/// The desk fulfils a support request: as many numbers as were asked for, of the order's market, which nobody else has.
/// The numbers are active at once.
/// </summary>
public sealed class FulfilSupportOrder(
    NumberMarkets markets,
    INumberHolds holds,
    INumberRegistry registry,
    NewNumberOrders orders,
    NumberOrderWriter writer,
    ReadNumberOrder read,
    ProvisionNumbers provision,
    IOptions<DevelopmentOptions> development)
{
    public async Task<Result<WrittenNumberOrder>> RunAsync(
        Caller caller, NumberOrder order, FulfilmentInput input, CancellationToken cancellation)
    {
        var numbers = Read(order, input.Numbers ?? []);
        if (numbers.Failure is { } broken)
            return broken;
        if (order.Stage != OrderStage.DeskReview)
            return Closed(order);
        var taken = await holds.TakeAsync(order.Ref, from: null, numbers.Value, orders.HeldUntil, cancellation);
        if (taken.Count > 0)
            return NewNumberOrders.NotAvailable(taken);
        var written = await writer.ChangeAsync(
            order.Ref, $"fulfil-{Guid.NewGuid():N}", caller.Name, change => Assign(change, numbers.Value), cancellation);
        if (!written.Succeeded)
        {
            // A colleague may have been quicker, with some of the same numbers.
            var assigned = (await read.FindAsync(order.Ref, cancellation)).Numbers;
            await registry.ReleaseAsync(order.Ref, [.. numbers.Value.Except(assigned)], cancellation);
            return written;
        }

        // The orchestration would do it too; here the desk sees it done.
        var step = await provision.RunAsync(order.Ref, cancellation);
        return step.Written with { TellsLifecycle = true, SignalId = written.Value.SignalId };
    }

    private static Failure? Assign(NumberOrderChange change, IReadOnlyList<TelephoneNumber> numbers)
    {
        if (!change.TryMove(NumberOrderTrigger.Assigned))
            return Closed(change.Before);
        change.Order = change.Order with { Numbers = numbers };
        change.AddEvent(OrderEventKind.DeskApproved, $"Numbers assigned by the porting desk: {numbers.Count}.");
        change.TellsLifecycle = true;
        return null;
    }

    private static Failure Closed(NumberOrder order) =>
        Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Status.ToString()));

    private Result<List<TelephoneNumber>> Read(NumberOrder order, IReadOnlyList<string?> inputs)
    {
        var errors = new List<ErrorDetail>();
        if (inputs.Count != order.Quantity)
            errors.Add(TextRules.Invalid("/numbers", $"{order.Quantity} numbers"));
        var numbers = new List<TelephoneNumber>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var parsed = markets.Of(order.Market).ParseNumber(inputs[i], development.Value.Enabled);
            if (parsed.Fault is { } fault)
                errors.Add(new ErrorDetail(fault.ToString(), $"/numbers/{i}"));
            else if (numbers.Contains(parsed.Number!))
                errors.Add(new ErrorDetail(ErrorCode.DuplicateNumber, $"/numbers/{i}", [parsed.Number!.ToString()]));
            else
                numbers.Add(parsed.Number!);
        }

        return errors.Count > 0 ? Failure.Invalid(errors) : numbers;
    }
}
