namespace CallingPlans.Domain.Numbers;

/// <summary>
/// +1 NPA 555 0100 to 0199: kept for fictional use and never assigned (INC 555 NXX Assignment Guidelines).
/// </summary>
internal static class FictionalNumbers
{
    private const int ExchangeStart = 5;

    internal static bool Contains(string e164) =>
        e164 is ['+', '1', ..] && e164.Length == 12 && e164.AsSpan(ExchangeStart).StartsWith("55501");
}
