using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// Applies what a carrier said, if the transition table allows it: once, however often it comes. What cannot be applied
/// (too late, out of order, of an earlier attempt) is parked for a person; an order never goes backwards.
/// </summary>
public sealed class ApplyCarrierUpdate(
    IPortOrderStore orders,
    IParkedItems parked,
    PortCompletion completion,
    NumberClaims claims,
    MarketRulesSource markets,
    PortOrderWriter writer,
    TimeProvider time)
{
    public async Task<WrittenOrder> RunAsync(OrderRef reference, CarrierUpdate update, CancellationToken cancellation)
    {
        var stored = await orders.FindAsync(reference, cancellation)
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        var order = stored.Value;
        if (IsKnown(order, update))
            return new WrittenOrder(order, await orders.ListWaitingAsync(reference, cancellation));
        var operationId = OperationId(update);
        if (!order.HasApplied(operationId) && Refusal(order, update) is null)
        {
            // What a reader expects of a closed order is true before the order says that it is closed.
            if (update.Kind == CarrierUpdateKind.Ported)
                await completion.RunAsync(order, PortedAt(order, update), cancellation);
            else if (update.Kind == CarrierUpdateKind.Cancelled)
                await claims.ReleaseAsync(order, cancellation);
        }

        string? refusal = null;
        var written = await writer.ChangeRepeatablyAsync(
            stored,
            operationId,
            Actors.Carrier,
            change =>
            {
                refusal = Refusal(change.Before, update);
                if (refusal is null)
                    Apply(change, update);
                return null;
            },
            cancellation);
        if (refusal is not null)
            await ParkAsync(written.Value.Order, update, refusal, cancellation);
        return written.Value;
    }

    /// <summary>Whether the order has taken this update.</summary>
    public static bool WasApplied(PortOrder order, CarrierUpdate update) => order.HasApplied(OperationId(update));

    /// <summary>Where the desk reported the port first, its moment holds.</summary>
    private static DateTimeOffset PortedAt(PortOrder order, CarrierUpdate update) => order.Ported?.At ?? update.OccurredAt;

    private static string OperationId(CarrierUpdate update) => $"carrier-{update.Id}";

    /// <summary>
    /// Whether an update is about the attempt that the order is at. A cancellation ends the order whatever attempt it
    /// names; its refusal is about the attempt that the carrier has.
    /// </summary>
    internal static bool IsOfPresentAttempt(PortOrder order, CarrierUpdate update) => update.Kind switch
    {
        CarrierUpdateKind.Cancelled => true,
        CarrierUpdateKind.CancelRefused => order.Placement is null || update.Attempt == order.Placement.Attempt,
        _ => update.Attempt == order.Attempts,
    };

    /// <summary>The desk was first to report the port; or a part of an order is told of that as a whole has ended.</summary>
    private static bool IsKnown(PortOrder order, CarrierUpdate update) => update.Kind switch
    {
        CarrierUpdateKind.Ported => order is { Status: PortOrderStatus.Completed, Ported: not null },
        CarrierUpdateKind.PartsChanged => order.IsClosed,
        _ => false,
    };

    /// <summary>What moves nothing: a part that is further, and a missed FOC that the order's own deadline has found first.</summary>
    private static bool IsOnlyTold(PortOrder order, CarrierUpdate update) => update.Kind == CarrierUpdateKind.PartsChanged
        || (update.Kind == CarrierUpdateKind.FocExpired && order.Stage == OrderStage.PortOverdue);

    private static string? Refusal(PortOrder order, CarrierUpdate update) =>
        !IsOfPresentAttempt(order, update)
            ? $"It is about attempt {update.Attempt}; the order is at {order.Attempts}."
            : IsOnlyTold(order, update) || PortOrderTransitions.Allows(order, TriggerOf(update.Kind))
                ? null
                : $"An order in {order.Status}/{order.Stage} cannot take {update.Kind}.";

    private static PortOrderTrigger TriggerOf(CarrierUpdateKind kind) => kind switch
    {
        CarrierUpdateKind.Accepted => PortOrderTrigger.CarrierAccepted,
        CarrierUpdateKind.Rejected => PortOrderTrigger.CarrierRejected,
        CarrierUpdateKind.FocReceived => PortOrderTrigger.FocReceived,
        CarrierUpdateKind.FocExpired => PortOrderTrigger.FocPassed,
        CarrierUpdateKind.Ported => PortOrderTrigger.Ported,
        CarrierUpdateKind.Cancelled => PortOrderTrigger.CancelConfirmed,
        CarrierUpdateKind.CancelRefused => PortOrderTrigger.CancelRefused,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of carrier update."),
    };

    private void Apply(PortOrderChange change, CarrierUpdate update)
    {
        KeepParts(change, update);
        if (IsOnlyTold(change.Before, update))
        {
            change.AddEvent(OrderEventKind.CarrierUpdate, Told(update), update.RawCode);
            return;
        }

        var confirms = Confirms(change.Before, update);
        if (!confirms)
        {
            change.TryMove(TriggerOf(update.Kind));
            change.Order = change.Order with { AlarmRaised = false };
        }

        switch (update.Kind)
        {
            case CarrierUpdateKind.Accepted:
                change.AddEvent(OrderEventKind.CarrierUpdate, "The carrier accepted the order and placed it with the losing carrier.", update.RawCode);
                break;
            case CarrierUpdateKind.Rejected:
                Reject(change, update);
                break;
            case CarrierUpdateKind.FocReceived when confirms:
                Confirmed(change, update);
                change.AddEvent(
                    OrderEventKind.CarrierUpdate,
                    update.FocAt == change.Before.Foc?.At
                        ? "The carrier confirmed the FOC again."
                        : "The carrier confirmed a FOC that the porting desk has changed since.",
                    update.RawCode);
                break;
            case CarrierUpdateKind.FocReceived:
                change.SetFoc(update.FocAt ?? throw new InvalidOperationException("A FOC without its moment."), markets.Of(change.Order), update.RawCode);
                break;
            case CarrierUpdateKind.FocExpired:
                change.AddOverdueNotice(days: 0, update.RawCode);
                break;
            case CarrierUpdateKind.Ported:
                change.ClosePorted(PortedAt(change.Before, update), "The numbers are ported and active.", update.RawCode);
                break;
            case CarrierUpdateKind.Cancelled:
                change.AddEvent(OrderEventKind.Cancelled, "The carrier confirmed the cancellation.", update.RawCode);
                change.AddMail(
                    MailTemplates.OrderCancelled,
                    new Dictionary<string, string> { ["reason"] = change.Before.Cancellation?.Reason ?? update.RawCode });
                break;
            case CarrierUpdateKind.CancelRefused:
                change.Order = change.Order with { Cancellation = null };
                change.AddEvent(OrderEventKind.CarrierUpdate, "The carrier refused the cancellation; the order goes on.", update.RawCode);
                break;
        }
    }

    private static string Told(CarrierUpdate update) => update.Kind == CarrierUpdateKind.FocExpired
        ? "The carrier says that the FOC has passed without a port."
        : $"The carrier has the order in {update.Parts?.Count ?? 1} parts.";

    private static void KeepParts(PortOrderChange change, CarrierUpdate update)
    {
        if (update.Parts is { } parts && change.Order.Placement is { } placement)
            change.Order = change.Order with { Placement = placement with { Parts = parts } };
    }

    /// <summary>
    /// Whether a carrier confirms a date that the order has already, or one of the desk's that the desk itself has replaced
    /// since: it changes nothing, also where that date has passed meanwhile.
    /// </summary>
    private static bool Confirms(PortOrder order, CarrierUpdate update) => update is { Kind: CarrierUpdateKind.FocReceived, FocAt: { } at }
        && (order.Foc?.At == at || (order.FocsToConfirm.Contains(at) && order.FocsToConfirm[^1] != at));

    private static void Confirmed(PortOrderChange change, CarrierUpdate update) => change.Order = change.Order with
    {
        FocsToConfirm = [.. change.Order.FocsToConfirm.Where(at => at != update.FocAt)],
    };

    private static void Reject(PortOrderChange change, CarrierUpdate update)
    {
        IReadOnlyList<ErrorDetail> errors =
        [
            .. (update.Errors ?? []).Select(e => ErrorDetail.Of(e.Code, e.Numbers) with { RawDetail = e.RawText }),
        ];
        var raw = string.Join(",", (update.Errors ?? []).Select(e => e.RawCode));
        var numbers = errors.SelectMany(e => e.Numbers ?? []).Distinct().ToList();
        change.Order = change.Order with { Errors = errors, Foc = null, FocsToConfirm = [] };
        change.AddEvent(
            OrderEventKind.Rejected,
            $"Rejected: {string.Join(", ", errors.Select(e => e.Code).Distinct())}.",
            raw.Length > 0 ? raw : update.RawCode,
            numbers.Count > 0 ? numbers : null,
            errors: errors);
        change.AddMail(MailTemplates.OrderRejected, errors: errors);
    }

    private Task ParkAsync(PortOrder order, CarrierUpdate update, string reason, CancellationToken cancellation) =>
        parked.AddAsync(
            new ParkedItem(
                $"{order.Id}-{update.Id}", nameof(CarrierUpdate), order.Ref, reason, JsonSerializer.Serialize(update), time.GetUtcNow()),
            cancellation);
}
