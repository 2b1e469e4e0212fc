using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Application.PortOrders.Lint;

/// <summary>
/// An order compared now with all that is known of it: also with the losing carrier's record, with what the carrier says of its
/// numbers, and with the open orders of anybody. Changes nothing. What only a carrier knows that does not answer is left out.
/// </summary>
public sealed partial class ReadLint(
    PortOrderLint lint,
    CarrierRecords records,
    CheckPortability portability,
    NumberClaims claims,
    OpenOrders open,
    MarketRulesSource markets,
    TimeProvider time,
    ILogger<ReadLint> logger)
{
    public async Task<IReadOnlyList<LintFinding>> RunAsync(PortOrder order, CancellationToken cancellation)
    {
        if (order.IsClosed)
            return [];
        var asked = records.FindAsync(order, cancellation);
        var answered = AskAsync(order, cancellation);
        var taken = TakenAsync(order, cancellation);
        await Task.WhenAll(asked, answered, taken);
        var found = lint.Check(order, [.. Known(KnownAccounts.OfBill(order)), .. Known(await asked)]);
        return [.. found, .. OfCarriers(order, await answered, found), .. await taken];
    }

    private static KnownAccount[] Known(KnownAccount? account) => account is null ? [] : [account];

    private async Task<IReadOnlyList<PortabilityAnswer>> AskAsync(PortOrder order, CancellationToken cancellation)
    {
        if (order.Numbers.Count == 0)
            return [];
        using var late = new CancellationTokenSource(CarrierRecords.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            var answers = await portability
                .AskAsync(order.OrganizationId, markets.Of(order).Profile, [.. order.Numbers.Select(n => n.Number)], either.Token)
                .WaitAsync(either.Token);
            return answers.Succeeded ? answers.Value : [];
        }
        catch (Exception gone) when (
            gone is CarrierRefusedException || (gone is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogWithout(order.Id, gone.GetType().Name);
            return [];
        }
    }

    private static IEnumerable<LintFinding> OfCarriers(
        PortOrder order, IReadOnlyList<PortabilityAnswer> answers, IReadOnlyList<LintFinding> found)
    {
        var carriers = answers.Select(a => a.Carrier).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (carriers.Count > 1)
        {
            yield return new LintFinding(
                FieldPointer.Numbers, ErrorCode.SeveralCarriers, null, string.Join(", ", carriers), AccountSource.Order);
        }

        if (found.Any(f => f.Code == ErrorCode.WirelessWithoutPin))
            yield break;
        var wireless = answers.Where(a => a.NumberType == NumberType.Mobile).Select(a => a.Number).ToList();
        if (wireless.Count > 0)
        {
            foreach (var finding in PortOrderLint.WirelessWithoutPin(order, wireless))
                yield return finding;
        }
    }

    private async Task<IReadOnlyList<LintFinding>> TakenAsync(PortOrder order, CancellationToken cancellation)
    {
        if (order.Numbers.Count == 0)
            return [];
        var ofTheOrganization = open.WithNumbersOfAsync(order, cancellation);
        var taken = (await claims.CheckAsync(order, cancellation))
            .Where(e => e.Code == ErrorCode.NumberAlreadyInOrder)
            .SelectMany(e => e.Numbers!)
            .ToHashSet(StringComparer.Ordinal);
        var shared = await ofTheOrganization;
        var numbers = order.Numbers.Select(n => n.Number).Where(n => taken.Contains(n.ToString()) || shared.Contains(n)).ToList();
        return numbers.Count == 0
            ? []
            :
            [
                new LintFinding(
                    FieldPointer.Numbers, ErrorCode.NumberInOtherOrder, string.Join(", ", numbers), null, AccountSource.Order)
                {
                    Numbers = numbers,
                },
            ];
    }

    [LoggerMessage(63, LogLevel.Information, "The numbers of order {Order} are compared without their carrier: {Reason}.")]
    private partial void LogWithout(Domain.Orders.OrderId order, string reason);
}
