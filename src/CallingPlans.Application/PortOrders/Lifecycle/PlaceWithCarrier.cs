using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// Hands an order to its carrier. Harmless when repeated: the carrier knows order and attempt, and the order knows the
/// operation.
/// </summary>
public sealed class PlaceWithCarrier(
    IPortOrderStore orders,
    CarrierGateways carriers,
    CarrierRequests requests,
    IOpenOrderIndex openOrders,
    PortingNumbers portingNumbers,
    PortOrderWriter writer,
    ReadProgress progress)
{
    public async Task<LifecycleStep> RunAsync(OrderRef reference, CancellationToken cancellation)
    {
        var stored = await orders.FindAsync(reference, cancellation)
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        var order = stored.Value;
        if (order.Stage != OrderStage.SendingToCarrier || order.Placement?.Attempt == order.Attempts)
            return progress.Step(new WrittenOrder(order, await orders.ListWaitingAsync(reference, cancellation)));

        var carrier = carriers.For(order.Market);
        await openOrders.AddAsync(carrier.Name, reference, cancellation);
        await portingNumbers.ShowAsync(order, cancellation);
        try
        {
            var answer = await carrier.PlacePortAsync(requests.Of(order), cancellation);
            var placed = await writer.ChangeRepeatablyAsync(
                stored,
                $"placed-{order.Attempts}",
                Actors.System,
                change =>
                {
                    change.Order = change.Order with
                    {
                        Placement = new CarrierPlacement(carrier.Name, answer.Reference, order.Attempts, change.Now)
                        {
                            Parts = answer.Parts ?? [],
                        },
                        PortingNumbers = [.. order.Numbers.Select(n => n.Number)],
                    };
                    change.AddEvent(OrderEventKind.SentToCarrier, $"Sent to the carrier {carrier.Name}, attempt {order.Attempts}.");
                    return null;
                },
                cancellation);
            return progress.Step(placed.Value);
        }
        catch (CarrierUnavailableException unavailable)
        {
            return progress.Step(new WrittenOrder(order, []), unavailable.RetryAfter);
        }
        catch (CarrierRefusedException refused)
        {
            return progress.Step(await RejectAsync(order, refused, cancellation));
        }
    }

    private async Task<WrittenOrder> RejectAsync(PortOrder order, CarrierRefusedException refused, CancellationToken cancellation)
    {
        IReadOnlyList<ErrorDetail> errors = refused.Errors.Count == 0
            ? [new ErrorDetail(ErrorCode.Unidentified, null, RawDetail: refused.Message)]
            : [.. refused.Errors.Select(e => ErrorDetail.Of(e.Code, e.Numbers) with { RawDetail = e.RawText })];
        var rejected = await writer.ChangeRepeatablyAsync(
            order.Ref,
            $"refused-{order.Attempts}",
            Actors.Carrier,
            change =>
            {
                if (!change.TryMove(PortOrderTrigger.CarrierRejected))
                    return null;
                change.Order = change.Order with { Errors = errors, PortingNumbers = [.. order.Numbers.Select(n => n.Number)] };
                change.AddEvent(OrderEventKind.Rejected, $"The carrier refused the order: {refused.Message}", refused.RawCode);
                change.AddMail(MailTemplates.OrderRejected, errors: errors);
                return null;
            },
            cancellation);
        return rejected.Value;
    }
}
