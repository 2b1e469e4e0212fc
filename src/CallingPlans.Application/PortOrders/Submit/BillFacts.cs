using System.Globalization;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Submit;

/// <summary>What a mail about an order's bill says of it.</summary>
internal static class BillFacts
{
    public static Dictionary<string, string> Of(PortOrder order) =>
        order.LatestDocument(DocumentKind.Bill)?.Check.BillDate is { } date
            ? new() { ["billDate"] = Text(date), ["staleOn"] = Text(BillRules.LastGoodDay(date).AddDays(1)) }
            : [];

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
