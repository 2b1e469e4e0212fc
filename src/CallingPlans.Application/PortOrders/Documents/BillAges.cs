using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Documents;

/// <summary>Has an order looked at before its bill passes its age, and on the day on which it does.</summary>
public sealed class BillAges(MarketRulesSource markets, IDeadlines deadlines)
{
    /// <summary>How long before the contacts are told: time enough to find a newer bill.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(3);

    /// <param name="order">An order of the location whose days count.</param>
    /// <param name="watched">The order that the bill is of.</param>
    /// <param name="billDate">Null where the bill's date is not known: then nothing is watched.</param>
    public async Task WatchAsync(PortOrder order, OrderRef watched, DateOnly? billDate, CancellationToken cancellation)
    {
        foreach (var deadline in Of(order, watched, billDate))
            await deadlines.AddAsync(deadline, cancellation);
    }

    /// <summary>The deadlines of the bill that an order has, in their order; none where its date is not known.</summary>
    public IReadOnlyList<Deadline> Of(PortOrder order) => Of(order, order.Ref, order.LatestDocument(DocumentKind.Bill)?.Check.BillDate);

    private IReadOnlyList<Deadline> Of(PortOrder order, OrderRef watched, DateOnly? billDate)
    {
        if (billDate is not { } date)
            return [];
        var staleAt = LocalTime.ToInstant(BillRules.LastGoodDay(date).AddDays(1), TimeOnly.MinValue, markets.Of(order).Zone);
        return [new Deadline(watched, DeadlineKind.BillNearlyStale, staleAt - Notice), new Deadline(watched, DeadlineKind.BillGoesStale, staleAt)];
    }
}
