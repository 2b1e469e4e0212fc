using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Foc;

/// <summary>
/// Tells the carrier the FOC that the desk agreed. Harmless when repeated: telling a carrier the same moment again does
/// nothing, and the order forgets it once it was taken.
/// </summary>
public sealed class TellCarrierFoc(
    IPortOrderStore orders, CarrierGateways carriers, PortOrderWriter writer, ReadProgress progress)
{
    public async Task<LifecycleStep> RunAsync(OrderRef reference, CancellationToken cancellation)
    {
        var order = (await orders.FindAsync(reference, cancellation))?.Value
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        if (order.IsClosed || order.FocToTell is not { } at || order.Placement is not { } placement)
            return progress.Step(new WrittenOrder(order, await orders.ListWaitingAsync(reference, cancellation)));
        try
        {
            await carriers.Named(placement.Carrier).SetFocAsync(reference, placement.Reference, at, cancellation);
            return progress.Step(await KeepAsync(order, at, refused: null, cancellation));
        }
        catch (CarrierUnavailableException unavailable)
        {
            return progress.Step(new WrittenOrder(order, []), unavailable.RetryAfter);
        }
        catch (CarrierRefusedException refused)
        {
            return progress.Step(await KeepAsync(order, at, refused, cancellation));
        }
    }

    /// <summary>A carrier that refuses is for the desk to speak with: the order says so, and keeps the date.</summary>
    private async Task<WrittenOrder> KeepAsync(
        PortOrder order, DateTimeOffset at, CarrierRefusedException? refused, CancellationToken cancellation)
    {
        var written = await writer.ChangeRepeatablyAsync(
            order.Ref,
            $"foc-told-{at.UtcTicks}-{order.Foc?.ReceivedAt.UtcTicks}",
            Actors.Carrier,
            change =>
            {
                if (change.Before.FocToTell != at)
                    return null;
                change.Order = change.Order with { FocToTell = null };
                if (refused is null)
                {
                    change.AddEvent(OrderEventKind.CarrierUpdate, "The carrier took the FOC that the porting desk set.");
                    return null;
                }

                change.Order = change.Order with { AlarmRaised = true };
                change.AddEvent(
                    OrderEventKind.Alarm,
                    $"The carrier refused the FOC that the porting desk set: {refused.Message}",
                    refused.RawCode);
                return null;
            },
            cancellation);
        return written.Value;
    }
}
