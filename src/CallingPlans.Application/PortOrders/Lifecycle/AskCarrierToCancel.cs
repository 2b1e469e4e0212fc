using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// Asks the carrier to cancel; its answer comes as an update. An order that never reached a carrier is cancelled here; one
/// of which that is not certain (the carrier's answer to placing it may have been lost) is looked up at the carrier first.
/// Harmless when repeated: asking a carrier again does nothing.
/// </summary>
public sealed class AskCarrierToCancel(
    IPortOrderStore orders, CarrierGateways carriers, NumberClaims claims, PortOrderWriter writer, ReadProgress progress)
{
    public async Task<LifecycleStep> RunAsync(OrderRef reference, CancellationToken cancellation)
    {
        var order = (await orders.FindAsync(reference, cancellation))?.Value
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        if (order.Stage != OrderStage.CancelRequested || order.Cancellation is not { AwaitsDesk: false } asked)
            return progress.Step(new WrittenOrder(order, await orders.ListWaitingAsync(reference, cancellation)));
        try
        {
            if (order.Placement is null)
                order = await FindPlacementAsync(order, cancellation);
            if (order.Placement is not { } placement)
                return progress.Step(await CancelUnsentAsync(order, asked, cancellation));
            await carriers.Named(placement.Carrier).RequestCancellationAsync(reference, placement.Reference, cancellation);
            return progress.Step(new WrittenOrder(order, []));
        }
        catch (CarrierUnavailableException unavailable)
        {
            return progress.Step(new WrittenOrder(order, []), unavailable.RetryAfter);
        }
        catch (CarrierRefusedException refused)
        {
            return progress.Step(await RestoreAsync(order, refused, cancellation));
        }
    }

    /// <summary>The order with the carrier's id of it, where the carrier has it after all.</summary>
    private async Task<PortOrder> FindPlacementAsync(PortOrder order, CancellationToken cancellation)
    {
        var carrier = carriers.For(order.Market);
        if (await carrier.GetPortAsync(order.Ref, reference: null, cancellation) is not { } port)
            return order;
        var written = await writer.ChangeRepeatablyAsync(
            order.Ref,
            $"found-placed-{order.Attempts}",
            Actors.System,
            change =>
            {
                change.Order = change.Order with
                {
                    Placement = new CarrierPlacement(carrier.Name, port.Reference, port.Attempt, change.Now) { Parts = port.Parts ?? [] },
                };
                change.AddEvent(OrderEventKind.SentToCarrier, $"The carrier {carrier.Name} has the order, attempt {port.Attempt}.");
                return null;
            },
            cancellation);
        return written.Value.Order;
    }

    private async Task<WrittenOrder> CancelUnsentAsync(PortOrder order, Cancellation asked, CancellationToken cancellation)
    {
        await claims.ReleaseAsync(order, cancellation);
        var written = await writer.ChangeRepeatablyAsync(
            order.Ref,
            $"cancel-unsent-{order.Attempts}",
            Actors.System,
            change =>
            {
                if (!change.TryMove(PortOrderTrigger.CancelConfirmed))
                    return null;
                change.AddEvent(OrderEventKind.Cancelled, $"Cancelled before a carrier had it: {asked.Reason}");
                change.AddMail(MailTemplates.OrderCancelled, new Dictionary<string, string> { ["reason"] = asked.Reason });
                return null;
            },
            cancellation);
        return written.Value;
    }

    private async Task<WrittenOrder> RestoreAsync(PortOrder order, CarrierRefusedException refused, CancellationToken cancellation)
    {
        var written = await writer.ChangeRepeatablyAsync(
            order.Ref,
            $"cancel-refused-{order.Cancellation!.RequestedAt.UtcTicks}",
            Actors.Carrier,
            change =>
            {
                if (!change.TryMove(PortOrderTrigger.CancelRefused))
                    return null;
                change.Order = change.Order with { Cancellation = null };
                change.AddEvent(OrderEventKind.CarrierUpdate, $"The carrier refused the cancellation: {refused.Message}", refused.RawCode);
                return null;
            },
            cancellation);
        return written.Value;
    }
}
