using System.Text.Json;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.State;

/// <summary>
/// Finds out what an event is about. Of what it says nothing else is believed: the order is read from Telnyx, so that an
/// event of an unknown type, or one that comes late, does no harm.
/// </summary>
internal static class TelnyxSubject
{
    private const string Family = "porting_order.";

    /// <summary>Null where it is about no porting order.</summary>
    internal static TelnyxChanged? Of(TelnyxEvent told)
    {
        if (told.EventType is { } type && !type.StartsWith(Family, StringComparison.Ordinal))
            return null;
        var payload = told.Payload;
        if (TelnyxReference.Parse(TextOf(payload, "customer_reference")) is { } reference)
            return new TelnyxChanged(reference.Order, null);
        var id = told.PortingOrderId ?? TextOf(payload, "porting_order_id") ?? TextOf(payload, "id") ?? TextOf(Child(payload, "from"), "id");
        return id is null ? null : new TelnyxChanged(null, id);
    }

    private static string? TextOf(JsonElement element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;
}
