using CallingPlans.Domain.Dates;
using FsCheck.Xunit;
using static CallingPlans.Domain.Tests.Dates.ClockChanges;

namespace CallingPlans.Domain.Tests.Dates;

/// <summary>The risk of cancelling goes by the hours that are really left, which a wall does not show when its clocks change.</summary>
public sealed class CancelRiskAcrossClockChangesTests
{
    [Theory]
    // Three days before, at the same time on the wall: an hour is missing in the spring, and one too many in the autumn.
    [InlineData(NewYork, "2026-03-09", 3, CancelRisk.Low)]
    [InlineData(NewYork, "2026-11-02", 3, CancelRisk.Minimal)]
    [InlineData(London, "2026-03-30", 3, CancelRisk.Low)]
    [InlineData(London, "2026-10-26", 3, CancelRisk.Minimal)]
    [InlineData(Berlin, "2026-03-30", 3, CancelRisk.Low)]
    [InlineData(Berlin, "2026-10-26", 3, CancelRisk.Minimal)]
    [InlineData(Phoenix, "2026-03-09", 3, CancelRisk.Minimal)]
    [InlineData(Phoenix, "2026-11-02", 3, CancelRisk.Minimal)]
    [InlineData(Berlin, "2026-03-30", 2, CancelRisk.Moderate)]
    [InlineData(Berlin, "2026-10-26", 2, CancelRisk.Low)]
    [InlineData(Berlin, "2026-03-29", 1, CancelRisk.High)]
    [InlineData(Berlin, "2026-10-25", 1, CancelRisk.Moderate)]
    // No clock changes at the ends of the year and of February; the 29th is a day like another, where there is one.
    [InlineData(NewYork, "2027-01-02", 3, CancelRisk.Minimal)]
    [InlineData(London, "2028-03-01", 2, CancelRisk.Low)]
    [InlineData(London, "2028-03-01", 1, CancelRisk.Moderate)]
    [InlineData(London, "2100-03-01", 1, CancelRisk.Moderate)]
    public void At_TheSameTimeOnTheWallSomeDaysBefore_GoesByTheHoursLeft(string zone, string date, int days, CancelRisk expected)
    {
        var foc = DateRules(zone).InstantOf(Day(date), null);
        var before = DateRules(zone).InstantOf(Day(date).AddDays(-days), null);

        Assert.Equal(expected, CancelRisks.At(before, foc));
    }

    [Theory]
    [InlineData(72, CancelRisk.Minimal, CancelRisk.Low)]
    [InlineData(48, CancelRisk.Low, CancelRisk.Moderate)]
    [InlineData(24, CancelRisk.Moderate, CancelRisk.High)]
    public void At_EachBound_IsAtThatManyHoursInEveryZoneAndSeason(int hours, CancelRisk at, CancelRisk after)
    {
        foreach (var zone in (string[])[NewYork, London, Berlin, Phoenix])
        {
            foreach (var date in (string[])["2026-03-09", "2026-03-30", "2026-10-26", "2026-11-02", "2027-01-01", "2028-02-29", "2028-03-01"])
            {
                var foc = DateRules(zone).InstantOf(Day(date), null);
                Assert.Equal(at, CancelRisks.At(foc.AddHours(-hours), foc));
                Assert.Equal(after, CancelRisks.At(foc.AddHours(-hours).AddTicks(1), foc));
            }
        }
    }

    [Property(MaxTest = 1000)]
    public bool At_AnyMoments_DependsOnTheTimeBetweenThemAlone(ushort day, ushort other, ushort minutesLeft)
    {
        var (foc, another) = (AnyMoment(day, 0), AnyMoment(other, 0));
        var left = TimeSpan.FromMinutes(minutesLeft % 6000);

        return CancelRisks.At(foc - left, foc) == CancelRisks.At(another - left, another)
            && CancelRisks.At(foc - left, foc) <= CancelRisks.At(foc - left + TimeSpan.FromMinutes(1), foc);
    }
}
