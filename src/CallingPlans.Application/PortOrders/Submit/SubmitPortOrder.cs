using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Lint;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Submit;

/// <summary>What a submission came to: the order as it is now, and the errors where the preliminary check failed.</summary>
public sealed record Submission(WrittenOrder Written, IReadOnlyList<ErrorDetail> Errors);

/// <summary>
/// Submits a draft or resubmits a rejected order. The preliminary check runs at once: failing, the order keeps the errors
/// and its state; passing, the numbers are claimed and the order goes on to its first gate. A submission that comes again is
/// none, also where the order was rejected meanwhile and could be submitted again.
/// </summary>
public sealed class SubmitPortOrder(
    PreliminaryCheck check,
    NumberClaims claims,
    GateKeeper gates,
    MarketRulesSource markets,
    PortOrderDeadlines deadlines,
    CarrierRecords records,
    PortOrderWriter writer)
{
    public async Task<Result<Submission>> RunAsync(Caller caller, AccessibleOrder target, NewIdentity identity, CancellationToken cancellation)
    {
        IReadOnlyList<ErrorDetail> errors = [];
        var written = await writer.ChangeAsync(
            target.Stored,
            $"submit-{identity.Id}",
            caller.Name,
            async (change, token) =>
            {
                if (!PortOrderRules.CanBeSubmitted(change.Before))
                    return Failure.Conflict(ErrorCode.StateConflict, null, ("state", change.Before.Stage.ToString()));
                var found = await check.RunAsync(change.Order, target.Organization, token);
                if (found.Failure is { } unavailable)
                    return unavailable;
                errors = found.Value.Count > 0 ? found.Value : await claims.ClaimAsync(change, token);
                if (errors.Count > 0)
                    return Failure.Invalid(errors);
                Pass(change, await records.FindAsync(change.Order, token));
                return null;
            },
            cancellation);
        if (errors.Count > 0)
            return await FailAsync(caller, target, errors, cancellation);
        if (written.Failure is { } failure)
            return failure;
        await claims.ReleaseUnusedAsync(target.Order, written.Value.Order, cancellation);
        return new Submission(written.Value, []);
    }

    /// <summary>An operation of its own: who submits again is told again what is wrong.</summary>
    private async Task<Result<Submission>> FailAsync(
        Caller caller, AccessibleOrder target, IReadOnlyList<ErrorDetail> errors, CancellationToken cancellation)
    {
        var written = await writer.ChangeAsync(
            target.Stored,
            $"check-{Guid.NewGuid():N}",
            caller.Name,
            change =>
            {
                if (!PortOrderRules.CanBeSubmitted(change.Before))
                    return Failure.Conflict(ErrorCode.StateConflict, null, ("state", change.Before.Stage.ToString()));
                Fail(change, errors);
                return null;
            },
            cancellation);
        return written.Failure is { } failure ? failure : new Submission(written.Value, errors);
    }

    private static void Fail(PortOrderChange change, IReadOnlyList<ErrorDetail> errors)
    {
        change.Order = change.Order with { Errors = errors };
        change.AddEvent(
            OrderEventKind.PreliminaryCheckFailed,
            $"The preliminary check found: {string.Join(", ", errors.Select(e => e.Code))}.",
            errors: errors);
        change.AddMail(MailTemplates.PreliminaryCheckFailed, errors: errors);
    }

    private void Pass(PortOrderChange change, KnownAccount? record)
    {
        var again = change.Before.Attempts > 0;
        change.Order = change.Order with
        {
            Attempts = change.Before.Attempts + 1,
            Errors = [],
            DeskApproved = false,
            AlarmRaised = false,
            Foc = null,
            SubmittedAt = change.Now,
            CarrierRecord = record,
        };
        gates.Advance(change);
        change.AddEvent(
            again ? OrderEventKind.Resubmitted : OrderEventKind.Submitted,
            $"{(again ? "Resubmitted" : "Submitted")}, attempt {change.Order.Attempts}.");
        if (change.Order.Stage == OrderStage.AwaitingLoa)
        {
            change.AddMail(
                MailTemplates.LoaNeeded,
                PortOrderNotices.LoaFacts(change.Order, change.Now, deadlines.LoaExpiryOf(change.Order), markets.Of(change.Order)));
        }
        else
        {
            change.AddMail(MailTemplates.OrderSubmitted);
        }

        change.TellsLifecycle = true;
    }
}
