using CallingPlans.Domain.Billing;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class ProrationTests
{
    [Theory]
    [InlineData("2026-03-01", 31)]
    [InlineData("2026-03-31", 1)]
    [InlineData("2026-04-15", 16)]
    [InlineData("2026-12-31", 1)]
    [InlineData("2027-01-01", 31)]
    [InlineData("2026-02-28", 1)]
    [InlineData("2028-02-28", 2)]
    [InlineData("2028-02-29", 1)]
    [InlineData("2100-02-28", 1)]
    public void AMonthIsProratedFromItsFirstBilledDayOn(string start, int days) =>
        Assert.Equal(days, Proration.DaysFrom(DateOnly.Parse(start)));

    [Property]
    public bool ProrationEndsWithTheMonth(DateTime moment)
    {
        var start = DateOnly.FromDateTime(moment < DateTime.MaxValue.AddMonths(-1) ? moment : DateTime.MinValue);

        return start.AddDays(Proration.DaysFrom(start)).Day == 1 && Proration.DaysFrom(start) is >= 1 and <= 31;
    }
}
