using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Orders;

/// <summary>The identity of an order: 32 lower-case hexadecimal characters, random, so that an id cannot be guessed.</summary>
[JsonConverter(typeof(OrderIdJsonConverter))]
public readonly record struct OrderId
{
    private readonly string? value;

    private OrderId(string value) => this.value = value;

    /// <summary>A new random id (122 bits of randomness).</summary>
    public static OrderId New() => new(Guid.NewGuid().ToString("N"));

    /// <summary>Reads an id as it stands in a route; anything but 32 lower-case hexadecimal characters is no id.</summary>
    public static bool TryParse(string? text, out OrderId id)
    {
        var valid = text is { Length: 32 } && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        id = valid ? new OrderId(text!) : default;
        return valid;
    }

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="FormatException">The text is no order id.</exception>
    public static OrderId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no order id.");

    public override string ToString() => value ?? string.Empty;

    private sealed class OrderIdJsonConverter : JsonConverter<OrderId>
    {
        public override OrderId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not an order id.");

        public override void Write(Utf8JsonWriter writer, OrderId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
