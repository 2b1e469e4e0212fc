using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
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
/// and its state; passing, the numbers are claimed and the order goes on to its first gate.
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
    public async Task<Result<Submission>> RunAsync(Caller caller, AccessibleOrder target, CancellationToken cancellation)
    {
        IReadOnlyList<ErrorDetail> errors = [];
        var written = await writer.ChangeAsync(
            target.Stored,
            $"submit-{Guid.NewGuid():N}",
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
                    Fail(change, errors);
                else
                    Pass(change, await records.FindAsync(change.Order, token));
                return null;
            },
            cancellation);
        if (written.Failure is { } failure)
            return failure;
        if (errors.Count == 0)
            await claims.ReleaseUnusedAsync(target.Order, written.Value.Order, cancellation);
        return new Submission(written.Value, errors);
    }

    private static void Fail(PortOrderChange change, IReadOnlyList<ErrorDetail> errors)
    {
        change.Order = change.Order with { Errors = errors };
        change.AddEvent(
            OrderEventKind.PreliminaryCheckFailed, $"The preliminary check found: {string.Join(", ", errors.Select(e => e.Code))}.");
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
