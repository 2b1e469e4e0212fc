using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Submit;

/// <summary>
/// The check before anyone else can reject the order: its own rules, the numbers of other orders, and what the carrier
/// says of the numbers. It changes nothing.
/// </summary>
public sealed class PreliminaryCheck(
    MarketRulesSource markets, SubmissionRules rules, NumberClaims claims, CarrierGateways carriers)
{
    /// <summary>Every error; none where the order may be submitted. 503 where the carrier cannot be asked.</summary>
    public async Task<Result<IReadOnlyList<ErrorDetail>>> RunAsync(
        PortOrder order, Organization organization, CancellationToken cancellation)
    {
        var market = markets.Of(order);
        var errors = new List<ErrorDetail>(rules.Check(order, organization, market));
        if (order.Numbers.Count == 0)
            return errors;
        errors.AddRange(await claims.CheckAsync(order, cancellation));
        if (market.Profile.Port.PortabilityCheck == PortabilityCheck.Carrier)
        {
            var asked = await AskCarrierAsync(order, cancellation);
            if (asked.Failure is { } failure)
                return failure;
            errors.AddRange(asked.Value);
        }

        return errors;
    }

    private async Task<Result<IReadOnlyList<ErrorDetail>>> AskCarrierAsync(PortOrder order, CancellationToken cancellation)
    {
        try
        {
            var answers = await carriers.For(order.Market)
                .CheckPortabilityAsync([.. order.Numbers.Select(n => n.Number)], cancellation);
            var refused = answers.Where(a => a.Portable == false).Select(a => a.Number.ToString()).ToList();
            return refused.Count == 0
                ? Array.Empty<ErrorDetail>()
                : new[] { ErrorDetail.Of(ErrorCode.TnNotPortable, refused) };
        }
        catch (CarrierUnavailableException unavailable)
        {
            return Failure.Of(FailureKind.Unavailable, ErrorCode.CarrierUnavailable) with { RetryAfter = unavailable.RetryAfter };
        }
    }
}
