namespace CallingPlans.Application.Tests.Clock;

/// <summary>Places for properties: three whose clocks change, and one whose clocks never do.</summary>
internal static class Places
{
    private static readonly string[] Zones = [WaitingOrder.NewYork, WaitingOrder.London, WaitingOrder.Berlin, WaitingOrder.Phoenix];

    public static string Any(byte choice) => Zones[choice % Zones.Length];

    /// <summary>A day between 2024 and 2111: 22 leap years, and 2100, which is none.</summary>
    public static DateOnly AnyDay(ushort choice) => new DateOnly(2024, 1, 1).AddDays(choice % 32_000);
}
