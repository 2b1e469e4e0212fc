using Azure.Data.Tables;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>A row of the number registry: which order has a number, since when, and whether it is active.</summary>
/// <param name="Version">As it was read; null where it is not written yet.</param>
internal sealed record NumberClaim(
    TelephoneNumber Number, OrderRef Order, bool IsActive, DateTimeOffset ClaimedAt, string? Version = null)
{
    private const int RowDigits = 4;

    /// <summary>
    /// The number's digits without the last four: a partition has 10,000 rows at most, and the numbers of a block
    /// share one.
    /// </summary>
    public static string PartitionOf(TelephoneNumber number) => number.ToString()[1..^RowDigits];

    public static string RowOf(TelephoneNumber number) => number.ToString()[1..];

    public static NumberClaim Read(TableEntity row) => new(
        TelephoneNumber.Restore('+' + row.RowKey),
        new OrderRef(row.GetString("Organization"), OrderId.Parse(row.GetString("Order"))),
        row.GetString("State") == "Active",
        row.GetDateTimeOffset("ClaimedAt")!.Value,
        row.ETag.ToString());

    public TableEntity ToRow() => new(PartitionOf(Number), RowOf(Number))
    {
        ["Organization"] = Order.OrganizationId,
        ["Order"] = Order.Id.ToString(),
        ["State"] = IsActive ? "Active" : "InOrder",
        ["ClaimedAt"] = ClaimedAt,
    };
}
