using System.Globalization;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Carriers.Telnyx;

/// <summary>
/// What Telnyx is given to name an order by: the order for all parts of it, and order and attempt for those of an attempt. It
/// has no idempotency keys; these are looked up before a create is repeated.
/// </summary>
internal sealed record TelnyxReference(OrderRef Order, int Attempt)
{
    /// <summary><c>customer_group_reference</c>.</summary>
    internal string Group => Order.ToString();

    /// <summary><c>{organization}/{id}/{attempt}</c>, the <c>customer_reference</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Order}/{Attempt}");

    /// <summary>The reference that the text is; null where it does not come from here.</summary>
    internal static TelnyxReference? Parse(string? text)
    {
        var slash = text?.LastIndexOf('/') ?? -1;
        return slash > 0
            && OrderRef.TryParse(text![..slash], out var order)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt)
            ? new TelnyxReference(order!, attempt)
            : null;
    }
}
