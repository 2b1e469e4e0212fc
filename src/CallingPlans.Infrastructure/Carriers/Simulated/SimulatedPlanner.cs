using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>Decides what the simulated carrier will say of an order, and when. Reads no clock and stores nothing.</summary>
internal sealed class SimulatedPlanner(SimulatedCarrierOptions pace, CorrectionFingerprint fingerprint)
{
    /// <summary>So that the row stays small, however often an order is resubmitted.</summary>
    private const int RememberedUpdates = 20;

    /// <summary>The order after an attempt was taken at <paramref name="now"/>.</summary>
    internal SimulatedPort Place(SimulatedPort port, CarrierPortRequest request, DateTimeOffset now)
    {
        var directive = SimulatedDirective.Of(request.Account.AccountNumber);
        var rejection = RejectionFor(port, request, directive);
        string[] numbers = [.. request.Numbers.Select(n => n.Number.ToString())];
        CarrierError[] errors =
        [
            .. rejection is null ? [] : SimulatedRejections.Asked(rejection, numbers),
            .. SimulatedRejections.SpecialFeatures(numbers).Where(_ => rejection?.Code != ErrorCode.TnHasSpecialFeatures),
        ];

        var placed = port with
        {
            Attempt = request.Attempt,
            Directive = directive,
            Rejected = rejection is null ? null : new RejectedAttempt(directive!, fingerprint.Seal(request, rejection)),
            Cured = rejection is null && port.Rejected?.Directive == directive ? directive : port.Cured,
            CancellationAsked = false,
            FocSetTo = null,
            MissAt = null,
            Plan = HistoryOf(port, now),
        };

        var validated = now + pace.ValidationDelay;
        return errors.Length > 0
            ? Say(placed, Rejected, validated, RawCodesOf(errors), errors: errors)
            : WithFoc(Say(placed, Accepted, validated, "submitted"), validated);
    }

    /// <summary>The order after its cancellation was asked for: confirmed later, or refused once it is ported.</summary>
    internal SimulatedPort Cancel(SimulatedPort port, DateTimeOffset now)
    {
        var answer = now + pace.ValidationDelay;
        var asked = port with { CancellationAsked = true, Plan = [.. port.SaidBy(now)] };
        return asked.Plan.Any(u => u.Kind == Ported)
            ? Say(asked, CancelRefused, answer, "already-ported")
            : Say(asked, Cancelled, answer, "cancelled");
    }

    /// <summary>The order after another FOC was set: it is confirmed, and what depended on the former is dropped.</summary>
    internal SimulatedPort SetFoc(SimulatedPort port, DateTimeOffset focAt, DateTimeOffset now)
    {
        var kept = port with
        {
            FocSetTo = focAt,
            Plan = [.. port.Plan.Where(u => u.OccurredAt <= now || u.Kind == Accepted)],
        };
        var last = kept.Plan.Count == 0 ? now : kept.Plan[^1].OccurredAt;
        return Confirm(kept, now > last ? now : last, focAt, now);
    }

    /// <summary>The rejection that the account number asks for; null where it asks for none or was corrected.</summary>
    private Rejection? RejectionFor(SimulatedPort port, CarrierPortRequest request, string? directive)
    {
        var rejection = SimulatedDirective.RejectionOf(directive);
        if (rejection is null || port.Cured == directive)
            return null;
        if (rejection.Code == ErrorCode.MultipleBtns && (request.IsFamilyMember || request.Numbers.Count < 2))
            return null;
        if (port.Rejected is not { } earlier || earlier.Directive != directive)
            return rejection;
        var corrected = rejection.Corrections.Count == 0
            || fingerprint.Differs(request, rejection, earlier.SealedFields);
        return corrected ? null : rejection;
    }

    /// <summary>A first FOC, one delay after a moment.</summary>
    private SimulatedPort WithFoc(SimulatedPort port, DateTimeOffset from)
    {
        var foc = from + pace.FocDelay;
        return port.Directive == SimulatedDirective.Slow ? port : Confirm(port, foc, foc + pace.PortDelay, from);
    }

    /// <summary>A FOC and what follows of it: the port, nothing, or a miss with another FOC.</summary>
    private SimulatedPort Confirm(SimulatedPort port, DateTimeOffset said, DateTimeOffset focAt, DateTimeOffset now)
    {
        var confirmed = Say(port, FocReceived, said, "foc-date-confirmed", focAt);
        var moment = focAt > said ? focAt : said;
        switch (port.Directive)
        {
            case SimulatedDirective.Slow:
                return confirmed;
            case SimulatedDirective.Miss when port.MissAt is null || port.MissAt > now:
                var missed = Say(confirmed with { MissAt = moment }, FocExpired, moment, "FOC_EXPIRED");
                var again = moment + pace.FocDelay;
                var second = Say(missed, FocReceived, again, "foc-date-confirmed", again + pace.PortDelay);
                return Say(second, Ported, again + pace.PortDelay, "ported");
            default:
                return Say(confirmed, Ported, moment, "ported");
        }
    }

    /// <summary>What was said of earlier attempts; their errors are over, and would fill the row.</summary>
    private static CarrierUpdate[] HistoryOf(SimulatedPort port, DateTimeOffset now) =>
        [.. port.SaidBy(now).TakeLast(RememberedUpdates).Select(u => u with { Errors = null })];

    private static SimulatedPort Say(
        SimulatedPort port,
        CarrierUpdateKind kind,
        DateTimeOffset at,
        string rawCode,
        DateTimeOffset? focAt = null,
        IReadOnlyList<CarrierError>? errors = null)
    {
        var update = new CarrierUpdate(
            $"{port.Order.Id}-{port.Updates + 1:D4}", SimulatedCarrierGateway.CarrierName, port.Reference,
            port.Attempt, kind, at, rawCode, focAt, errors);
        return port with { Updates = port.Updates + 1, Plan = [.. port.Plan, update] };
    }

    private static string RawCodesOf(IEnumerable<CarrierError> errors) =>
        string.Join(", ", errors.Select(e => e.RawCode).Distinct());
}
