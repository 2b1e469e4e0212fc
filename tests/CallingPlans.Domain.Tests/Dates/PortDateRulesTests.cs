using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Domain.Tests.Dates;

public sealed class PortDateRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    private static readonly PortDateRules NewYork =
        new(MarketCatalog.Create().Find("US")!, LocalTime.FindZone("America/New_York")!);

    [Fact]
    public void Check_NothingWished_IsFine() =>
        Assert.Empty(NewYork.Check(null, null, OrderClass.Complex, Now));

    [Fact]
    public void Check_Error_SaysWhatIsPossible()
    {
        var error = Assert.Single(
            NewYork.Check(new DateOnly(2026, 3, 7), null, OrderClass.Simple, Now));

        Assert.Contains(
            "2026-03-03 to 2026-04-01", ErrorTexts.Render(error, "en").Detail, StringComparison.Ordinal);
    }
}
