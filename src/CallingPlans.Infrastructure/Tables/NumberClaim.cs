using Azure.Data.Tables;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>A row of the number registry: which order has a number, since when, and whether it is active.</summary>
/// <param name="Version">As it was read; null where it is not written yet.</param>
/// <param name="HeldUntil">With a hold: when it lapses. Null for what lasts until it is given back.</param>
internal sealed record NumberClaim(
    TelephoneNumber Number,
    OrderRef Order,
    bool IsActive,
    DateTimeOffset ClaimedAt,
    string? Version = null,
    DateTimeOffset? HeldUntil = null)
{
    private const string Until = "HeldUntil";

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
        row.ETag.ToString(),
        row.GetDateTimeOffset(Until));

    /// <summary>A hold whose time is over is none.</summary>
    public bool HasLapsed(DateTimeOffset now) => HeldUntil <= now;

    public TableEntity ToRow()
    {
        var row = new TableEntity(PartitionOf(Number), RowOf(Number))
        {
            ["Organization"] = Order.OrganizationId,
            ["Order"] = Order.Id.ToString(),
            ["State"] = IsActive ? "Active" : HeldUntil is null ? "InOrder" : "Held",
            ["ClaimedAt"] = ClaimedAt,
        };
        if (HeldUntil is { } until)
            row[Until] = until;
        return row;
    }
}
