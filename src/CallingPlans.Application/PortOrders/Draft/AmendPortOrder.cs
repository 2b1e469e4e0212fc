using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>
/// Amends an order: a draft, a rejected one, or one that waits before the carrier. The last runs the preliminary check
/// again; failing it, nothing is saved.
/// </summary>
public sealed class AmendPortOrder(
    MarketRulesSource markets,
    PortOrderInputReader reader,
    CreatePortOrder drafts,
    AmendmentCheck check,
    NumberClaims claims,
    PortOrderWriter writer)
{
    /// <param name="input">The order's whole input as it becomes.</param>
    /// <param name="keepPin">Whether a PIN that is not in the input stays.</param>
    /// <param name="revision">The revision that the caller read.</param>
    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, AccessibleOrder target, PortOrderInput input, bool keepPin, long revision, CancellationToken cancellation)
    {
        var rules = markets.Of(target.Order);
        var read = reader.Read(input, rules.Profile);
        if (read.Failure is { } malformed)
            return malformed;
        var written = await writer.ChangeAsync(
            target.Order.Ref,
            $"amend-{Guid.NewGuid():N}",
            caller.Name,
            (change, token) => DecideAsync(change, target, read.Value, keepPin, revision, token),
            cancellation);
        if (written.Succeeded)
            await claims.ReleaseUnusedAsync(target.Order, written.Value.Order, cancellation);
        return written;
    }

    private async Task<Failure?> DecideAsync(
        PortOrderChange change,
        AccessibleOrder target,
        PortOrderFacts facts,
        bool keepPin,
        long revision,
        CancellationToken cancellation)
    {
        if (change.Before.Revision != revision)
            return Failure.Of(FailureKind.PreconditionFailed, ErrorCode.PreconditionFailed);
        if (AmendmentCheck.Allow(change.Before) is { } refused)
            return refused;
        change.Order = drafts.Apply(change.Order, facts, keepPin);
        if (await check.PassAsync(change, target.Organization, cancellation) is { } failed)
            return failed;
        if (change.Before.Stage == OrderStage.Draft)
            change.Order = change.Order with { AlarmRaised = false };
        change.AddEvent(OrderEventKind.Amended, $"Amended: {string.Join(", ", ChangedFields(change.Before, change.Order))}.");
        return null;
    }

    private static IEnumerable<string> ChangedFields(PortOrder before, PortOrder after)
    {
        if (!before.Numbers.SequenceEqual(after.Numbers))
            yield return "numbers";
        if (before.Account != after.Account)
            yield return "account";
        if (before.RequestedDate != after.RequestedDate || before.RequestedTime != after.RequestedTime)
            yield return "requested date";
        if (!before.AdditionalEmails.SequenceEqual(after.AdditionalEmails))
            yield return "e-mails";
        if (before.PartialPort != after.PartialPort)
            yield return "partial port";
        if (before.Loa != after.Loa)
            yield return "LOA (to be signed again: numbers were added)";
    }
}
