using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.NewNumbers.Terms;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Lifecycle;

/// <summary>
/// Makes an order's numbers the organisation's: has the carrier provision them where it was not the desk that assigned
/// them, puts them into the inventory, and starts to bill them. Harmless when repeated: the carrier knows the order
/// again, and all that is written follows from the order and the moment that the carrier names.
/// </summary>
public sealed class ProvisionNumbers(
    ReadNumberOrder read,
    NumberSuppliers suppliers,
    INumberRegistry registry,
    INumberHolds holds,
    NumberProvisioning provisioning,
    ActivateNumbers activate,
    NumberOrderWriter writer)
{
    private const string Taken = "Somebody else has one of the numbers.";

    public async Task<NumberOrderStep> RunAsync(OrderRef reference, CancellationToken cancellation)
    {
        var order = await read.FindAsync(reference, cancellation);
        if (order.Stage != OrderStage.SendingToCarrier)
            return read.Step(await read.FindWithWaitingAsync(reference, cancellation));
        if (!await TryKeepAsync(order, cancellation))
            return read.Step(await FailAsync(order, null, Taken, cancellation));
        try
        {
            var at = order.Ordering == NewNumberOrdering.SupportCase
                ? order.StageSince
                : await suppliers.For(order.Market).OrderAsync(reference, order.Numbers, cancellation);
            return at is { } moment
                ? read.Step(await CompleteAsync(order, moment, cancellation))
                : read.Step(new WrittenNumberOrder(order, []), isDone: false);
        }
        catch (CarrierUnavailableException)
        {
            return read.Step(new WrittenNumberOrder(order, []), isDone: false);
        }
        catch (CarrierRefusedException refused)
        {
            return read.Step(await FailAsync(order, refused.RawCode, refused.Message, cancellation));
        }
    }

    /// <summary>Makes the order's holds lasting; false where they had lapsed and somebody else was quicker.</summary>
    private async Task<bool> TryKeepAsync(NumberOrder order, CancellationToken cancellation)
    {
        try
        {
            await registry.ActivateAsync(order.Ref, [.. order.Numbers], cancellation);
            return true;
        }
        catch (ConcurrencyConflictException)
        {
            var others = await registry.FindConflictsAsync(
                order.Ref, [.. order.Numbers], isStillOpen: (_, _) => Task.FromResult(true), cancellation);
            if (others.Count == 0)
                throw;
            return false;
        }
    }

    private async Task<WrittenNumberOrder> CompleteAsync(NumberOrder order, DateTimeOffset at, CancellationToken cancellation)
    {
        var billingStart = await provisioning.RunAsync(order, at, cancellation);
        var written = await writer.ChangeRepeatablyAsync(
            order.Ref,
            "provision",
            Actors.System,
            change =>
            {
                if (!change.TryMove(NumberOrderTrigger.Provisioned))
                    return null;
                change.Order = change.Order with { ProvisionedAt = at, BillingStart = billingStart };
                change.AddEvent(OrderEventKind.Provisioned, $"Numbers provisioned: {change.Order.Numbers.Count}.");
                change.AddMail(MailTemplates.NumbersProvisioned);
                if (change.Order.AwaitsTerms)
                    change.AddMail(MailTemplates.TermsNeeded);
                return null;
            },
            cancellation);
        // A late repetition has put the numbers back as they were before the terms were accepted.
        if (written.Value.Order.Terms.AcceptedAt is not null)
            await activate.RunAsync(written.Value.Order, cancellation);
        return written.Value;
    }

    private async Task<WrittenNumberOrder> FailAsync(NumberOrder order, string? rawCode, string reason, CancellationToken cancellation)
    {
        await holds.FreeAsync(order.Ref, [.. order.Numbers], cancellation);
        var written = await writer.ChangeRepeatablyAsync(
            order.Ref,
            "fail",
            rawCode is null ? Actors.System : Actors.Carrier,
            change =>
            {
                change.Fail(reason, rawCode);
                return null;
            },
            cancellation);
        return written.Value;
    }
}
