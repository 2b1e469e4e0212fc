using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Split;

/// <summary>Numbers that belong into one order.</summary>
/// <param name="BillingTelephoneNumber">The one that they share, where that is known.</param>
/// <param name="CarrierName">The carrier that they are with, where they were parted by it.</param>
public sealed record SplitGroup(
    IReadOnlyList<TelephoneNumber> Numbers, TelephoneNumber? BillingTelephoneNumber = null, string? CarrierName = null);

/// <summary>Parts an order's numbers, in the order in which they stand there.</summary>
public sealed class SplitGroups(CheckPortability portability, MarketRulesSource markets)
{
    public async Task<Result<IReadOnlyList<SplitGroup>>> OfAsync(PortOrder order, SplitBy by, CancellationToken cancellation)
    {
        switch (by)
        {
            case SplitBy.BillingTelephoneNumber:
                return new List<SplitGroup>(AsTheCarrierSaid(order) ?? ByBillingNumber(order));
            case SplitBy.Kind:
                return order.Numbers.GroupBy(n => n.Number.Type).Select(g => new SplitGroup(NumbersOf(g))).ToList();
            default:
                var answers = await portability.AskAsync(
                    order.OrganizationId, markets.Of(order).Profile, [.. order.Numbers.Select(n => n.Number)], cancellation);
                if (answers.Failure is { } unavailable)
                    return unavailable;
                return by == SplitBy.Carrier
                    ? answers.Value.GroupBy(a => a.Carrier)
                        .Select(g => new SplitGroup([.. g.Select(a => a.Number)], CarrierName: g.Key)).ToList()
                    : answers.Value.GroupBy(a => a.Portable != false)
                        .Select(g => new SplitGroup([.. g.Select(a => a.Number)])).ToList();
        }
    }

    /// <summary>The groups that a rejection named, and the numbers that it did not; null where it named none.</summary>
    private static List<SplitGroup>? AsTheCarrierSaid(PortOrder order)
    {
        var named = order.Errors
            .Where(e => e is { Code: ErrorCode.MultipleBtns, Numbers.Count: > 0 })
            .Select(e => order.Numbers.Where(n => e.Numbers!.Contains(n.Number.ToString())).ToList())
            .Where(numbers => numbers.Count > 0)
            .ToList();
        if (named.Count == 0)
            return null;
        var rest = order.Numbers.Except(named.SelectMany(n => n)).ToList();
        return [.. named.Append(rest).Where(n => n.Count > 0).Select(n => new SplitGroup(NumbersOf(n), SharedBy(n)))];
    }

    private static IEnumerable<SplitGroup> ByBillingNumber(PortOrder order) => order.Numbers
        .GroupBy(n => n.BillingTelephoneNumber ?? order.Account.BillingTelephoneNumber)
        .Select(g => new SplitGroup(NumbersOf(g), g.Key));

    private static TelephoneNumber? SharedBy(List<PortedNumber> numbers) =>
        numbers.Select(n => n.BillingTelephoneNumber).Distinct().ToList() is [{ } shared] ? shared : null;

    private static List<TelephoneNumber> NumbersOf(IEnumerable<PortedNumber> numbers) => [.. numbers.Select(n => n.Number)];
}
