using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.Webhooks;

/// <summary>
/// The identity of a message, <c>msg_</c> and 32 lower-case hexadecimal characters: the moment, then a hash of what it is
/// about. The same event has the same id however often it is made, and ids sort as their moments do.
/// </summary>
public static class MessageId
{
    private const string Prefix = "msg_";
    private const int Half = 16;

    public static string Of(OrderRef order, string operationId, string eventType, DateTimeOffset at)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{order}\n{operationId}\n{eventType}"));
        return $"{Prefix}{at.UtcTicks:x16}{BinaryPrimitives.ReadUInt64BigEndian(hash):x16}";
    }

    /// <summary>The moment in an id as it stands in a route; false for any other text.</summary>
    public static bool TryReadMoment(string? text, out DateTimeOffset at)
    {
        at = default;
        if (text is null || text.Length != Prefix.Length + (2 * Half) || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || !text.AsSpan(Prefix.Length).ToString().All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            || !long.TryParse(text.AsSpan(Prefix.Length, Half), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
            || ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks)
            return false;
        at = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }
}
