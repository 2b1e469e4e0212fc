using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>Which FOC can be asked for.</summary>
internal static class TelnyxFocs
{
    /// <summary>Whether Telnyx lets this moment be asked for; without windows it names no limits.</summary>
    internal static bool Allows(IReadOnlyList<TelnyxFocWindow> windows, DateTimeOffset moment) =>
        windows.Count == 0 || windows.Any(w => w.StartedAt <= moment && moment <= w.EndedAt);

    /// <summary>The moment itself where it is allowed, else the next that is; null where there is none any more.</summary>
    internal static DateTimeOffset? Nearest(IReadOnlyList<TelnyxFocWindow> windows, DateTimeOffset wished)
    {
        if (Allows(windows, wished))
            return wished;
        var next = windows.Where(w => w.StartedAt > wished).OrderBy(w => w.StartedAt).FirstOrDefault();
        return next?.StartedAt;
    }
}
