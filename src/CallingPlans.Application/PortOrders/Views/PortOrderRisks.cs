using CallingPlans.Application.PortOrders.Lint;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>A field that may be the next one to be rejected for.</summary>
/// <param name="Found">What the bill or the losing carrier's record says instead; null where neither contradicts.</param>
public sealed record RiskView(string Field, string Code, string Detail, string? Found = null);

/// <summary>
/// After a rejection, every other field that a losing carrier could reject for next: those first that the bill or its record
/// contradicts.
/// </summary>
public static class PortOrderRisks
{
    public static IReadOnlyList<RiskView> Of(PortOrder order, string language)
    {
        if (order.Stage != OrderStage.CorrectionNeeded)
            return [];
        var named = order.Errors.Select(e => e.Field).ToHashSet();
        var contradicted = KnownAccounts.Kept(order)
            .SelectMany(known => AccountComparison.Of(order, known).Select(d => (known.Source, Difference: d)))
            .Where(x => !named.Contains(x.Difference.Field))
            .DistinctBy(x => x.Difference.Field)
            .ToList();
        return
        [
            .. contradicted.Select(x => new RiskView(
                x.Difference.Field,
                x.Difference.Code,
                ErrorTexts.RenderDisagreement(x.Difference.Code, x.Difference.Found, x.Source, language),
                x.Difference.Found)),
            .. RejectionCatalog.All
                .Where(r => r is { Mismatch: true, Field: not null } && !named.Contains(r.Field)
                    && contradicted.TrueForAll(x => x.Difference.Field != r.Field))
                .Select(r => new RiskView(r.Field!, r.Code, ErrorTexts.Get(r.Code, language).Title)),
        ];
    }
}
