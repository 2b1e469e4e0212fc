using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Numbers;

/// <summary>
/// Writes a number as its E.164 text and takes back what was written. Meant for the system's own data: what a
/// caller sends is read as text and parsed, so that the caller is told what is wrong with it.
/// </summary>
public sealed class TelephoneNumberJsonConverter : JsonConverter<TelephoneNumber>
{
    /// <inheritdoc/>
    public override TelephoneNumber Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Restore(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TelephoneNumber value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    public override TelephoneNumber ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Restore(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer, TelephoneNumber value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WritePropertyName(value.ToString());
    }

    private static TelephoneNumber Restore(string? text)
    {
        try
        {
            return TelephoneNumber.Restore(text ?? string.Empty);
        }
        catch (FormatException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }
}
