using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lint;

/// <summary>What is known of an order's account without asking anybody.</summary>
public static class KnownAccounts
{
    /// <summary>The latest bill, where it was read, and the carrier's record of the latest submission, where it had one.</summary>
    public static IEnumerable<KnownAccount> Kept(PortOrder order)
    {
        if (OfBill(order) is { } bill)
            yield return bill;
        if (order.CarrierRecord is { } record)
            yield return record;
    }

    /// <summary>What the latest bill says; null where there is none, or where it could not be read.</summary>
    public static KnownAccount? OfBill(PortOrder order) =>
        order.LatestDocument(DocumentKind.Bill)?.Check.Bill is { } reading ? KnownAccount.Of(reading) : null;
}
