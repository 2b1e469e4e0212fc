using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Desk.Portability;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Submit;

/// <summary>
/// The check before anyone else can reject the order: its own rules, and what the carrier and the desk say of the numbers. It
/// changes nothing. Whether another order has the numbers is known for certain only when they are claimed, which follows a check
/// that finds nothing; one that finds something names those numbers too, so that nobody has to correct the order twice.
/// </summary>
public sealed class PreliminaryCheck(
    MarketRulesSource markets,
    SubmissionRules rules,
    NumberClaims claims,
    CarrierGateways carriers,
    PortabilityRegistry decisions)
{
    /// <summary>Every error; none where the order may be submitted. 503 where the carrier cannot be asked.</summary>
    public async Task<Result<IReadOnlyList<ErrorDetail>>> RunAsync(
        PortOrder order, Organization organization, CancellationToken cancellation)
    {
        var market = markets.Of(order);
        var errors = new List<ErrorDetail>(rules.Check(order, organization, market));
        if (order.Numbers.Count == 0)
            return errors;
        var decisionsOfDesk = decisions.ListAsync(order.OrganizationId, cancellation);
        IReadOnlySet<TelephoneNumber> refused = new HashSet<TelephoneNumber>();
        if (market.Profile.Port.PortabilityCheck == PortabilityCheck.Carrier)
        {
            var asked = await AskCarrierAsync(order, cancellation);
            if (asked.Failure is { } failure)
                return failure;
            refused = asked.Value;
        }

        var decided = await decisionsOfDesk;
        var notPortable = order.Numbers.Select(n => n.Number)
            .Where(n => decided.TryGetValue(n, out var decision) ? !decision.Portable : refused.Contains(n))
            .Select(n => n.ToString())
            .ToList();
        if (errors.Count > 0 || notPortable.Count > 0)
            errors.AddRange(await claims.CheckAsync(order, cancellation));
        if (notPortable.Count > 0)
            errors.Add(ErrorDetail.Of(ErrorCode.TnNotPortable, notPortable));
        return errors;
    }

    private async Task<Result<IReadOnlySet<TelephoneNumber>>> AskCarrierAsync(PortOrder order, CancellationToken cancellation)
    {
        try
        {
            var answers = await carriers.For(order.Market)
                .CheckPortabilityAsync([.. order.Numbers.Select(n => n.Number)], cancellation);
            return answers.Where(a => a.Portable == false).Select(a => a.Number).ToHashSet();
        }
        catch (CarrierUnavailableException unavailable)
        {
            return Failure.Of(FailureKind.Unavailable, ErrorCode.CarrierUnavailable) with { RetryAfter = unavailable.RetryAfter };
        }
    }
}
