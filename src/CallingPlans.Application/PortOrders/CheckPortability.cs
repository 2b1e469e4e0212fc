using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Desk.Portability;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.PortOrders;

/// <summary>Numbers to be checked.</summary>
public sealed record PortabilityInput
{
    public IReadOnlyList<string?>? Numbers { get; init; }
}

/// <summary>
/// Asks whether numbers can be ported. Where the market's desk checks, the answer is that it will; what the desk has found out
/// already holds over everything.
/// </summary>
public sealed class CheckPortability(
    MarketRulesSource markets, PortOrderInputReader reader, CarrierGateways carriers, PortabilityRegistry decisions)
{
    public async Task<Result<IReadOnlyList<PortabilityAnswer>>> RunAsync(
        Location location, PortabilityInput input, CancellationToken cancellation)
    {
        if (markets.Find(location) is not { } rules)
            return Failure.Invalid(ErrorCode.MarketNotSupported, null, ("country", location.Country));
        var numbers = ReadNumbers(input.Numbers ?? [], rules.Profile);
        if (numbers.Failure is { } failure)
            return failure;
        return await AskAsync(location.OrganizationId, rules.Profile, numbers.Value, cancellation);
    }

    /// <summary>The answers in the order of the numbers, which are of the market.</summary>
    internal async Task<Result<IReadOnlyList<PortabilityAnswer>>> AskAsync(
        string organizationId, MarketProfile market, List<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        var answers = await AskCarrierAsync(numbers, market, cancellation);
        if (answers.Failure is { } unavailable)
            return unavailable;
        var decided = await decisions.ListAsync(organizationId, cancellation);
        return answers.Value
            .Select(a => decided.TryGetValue(a.Number, out var decision)
                ? a with { Portable = decision.Portable, Reason = decision.Reason }
                : a)
            .ToList();
    }

    private async Task<Result<IReadOnlyList<PortabilityAnswer>>> AskCarrierAsync(
        List<TelephoneNumber> numbers, MarketProfile market, CancellationToken cancellation)
    {
        if (market.Port.PortabilityCheck == PortabilityCheck.Desk)
            return numbers.ConvertAll(n => new PortabilityAnswer(n, null, ErrorCode.CheckedByDesk, null, n.Type, null));
        try
        {
            return new List<PortabilityAnswer>(
                await carriers.For(market.Country).CheckPortabilityAsync(numbers, cancellation));
        }
        catch (CarrierUnavailableException unavailable)
        {
            return Failure.Of(FailureKind.Unavailable, ErrorCode.CarrierUnavailable) with { RetryAfter = unavailable.RetryAfter };
        }
    }

    private Result<List<TelephoneNumber>> ReadNumbers(IReadOnlyList<string?> inputs, MarketProfile market)
    {
        var errors = new List<ErrorDetail>();
        if (inputs.Count == 0)
            errors.Add(TextRules.Invalid(FieldPointer.Numbers, "at least one number"));
        if (inputs.Count > market.Port.MaxNumbers)
            return Failure.Invalid(ErrorCode.TooManyNumbers, FieldPointer.Numbers, ("limit", market.Port.MaxNumbers.ToString()));
        var numbers = new List<TelephoneNumber>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var found = new List<ErrorDetail>();
            if (reader.ReadNumber(new PortedNumberInput { Number = inputs[i] }, i, market, found) is { } number)
                numbers.Add(number.Number);
            errors.AddRange(found.Select(e => e with { Field = $"{FieldPointer.Numbers}/{i}" }));
        }

        return errors.Count > 0 ? Failure.Invalid(errors) : numbers;
    }
}
