using CallingPlans.EmbeddedRuntime.Hosting.Timers;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-01T10:02:03Z", "2026-03-01T10:05:00Z")]
    [InlineData("*/5 * * * *", "2026-03-01T10:02:03Z", "2026-03-01T10:05:00Z")]
    [InlineData("30 0 9 * * 1-5", "2026-03-06T09:00:30Z", "2026-03-09T09:00:30Z")]
    [InlineData("0 0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    public void After_AMoment_IsTheNextOccurrenceInUtc(string expression, string moment, string next)
        => Assert.Equal(DateTimeOffset.Parse(next), new TimerSchedule(expression).After(DateTimeOffset.Parse(moment)));

    [Theory]
    [InlineData("")]
    [InlineData("every day")]
    [InlineData("61 * * * * *")]
    [InlineData("* * * * * * *")]
    [InlineData("0 0 0 30 2 *")]
    public void Expression_ThatIsNoSchedule_IsRefused(string expression)
        => Assert.Throws<FormatException>(() => new TimerSchedule(expression));
}
