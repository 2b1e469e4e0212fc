using Microsoft.Playwright;

namespace CallingPlans.EndToEnd.Harness;

/// <summary>How long is waited for what comes by itself.</summary>
internal static class Waits
{
    private const float Carrier = 60_000;

    /// <summary>Orders go through the engine, the carrier and the page's own polling.</summary>
    public static readonly LocatorAssertionsToBeVisibleOptions ForTheCarrier = new() { Timeout = Carrier };

    public static readonly LocatorAssertionsToHaveCountOptions ToCount = new() { Timeout = Carrier };
}
