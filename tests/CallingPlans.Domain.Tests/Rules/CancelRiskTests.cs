using CallingPlans.Domain.Dates;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class CancelRiskTests
{
    private static readonly DateTimeOffset Foc = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("100.00:00:00", CancelRisk.Minimal)]
    [InlineData("3.00:00:00", CancelRisk.Minimal)]
    [InlineData("2.23:59:59", CancelRisk.Low)]
    [InlineData("2.00:00:00", CancelRisk.Low)]
    [InlineData("1.23:59:59", CancelRisk.Moderate)]
    [InlineData("1.00:00:00", CancelRisk.Moderate)]
    [InlineData("23:59:59", CancelRisk.High)]
    [InlineData("00:00:00", CancelRisk.High)]
    [InlineData("-1.00:00:00", CancelRisk.High)]
    public void TheRiskOfACancellationGrowsAsTheFocComesNear(string left, CancelRisk expected) =>
        Assert.Equal(expected, CancelRisks.At(Foc - TimeSpan.Parse(left), Foc));
}
