using System.Globalization;
using System.Net.Http.Headers;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Http;

/// <summary>How long Telnyx asks to be left alone.</summary>
internal static class TelnyxRateLimit
{
    private const string Reset = "x-ratelimit-reset";

    /// <summary>Longer is not believed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Seconds of <c>Retry-After</c> or <c>x-ratelimit-reset</c>; null where neither is there.</summary>
    internal static TimeSpan? WaitOf(HttpResponseHeaders headers)
    {
        var wait = headers.RetryAfter?.Delta;
        if (wait is null
            && headers.TryGetValues(Reset, out var values)
            && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && double.IsFinite(seconds) && seconds >= 0)
            wait = TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
        return wait > Longest ? Longest : wait;
    }
}
