using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Tests.PortOrders;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class OrderClassTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, OrderClass.Simple)]
    [InlineData(1, 1, 1, 1, OrderClass.Simple)]
    [InlineData(1, 0, 0, 0, OrderClass.Simple)]
    [InlineData(2, 1, 1, 1, OrderClass.Standard)]
    [InlineData(50, 1, 1, 1, OrderClass.Standard)]
    [InlineData(51, 1, 1, 1, OrderClass.Project)]
    [InlineData(1000, 1, 1, 1, OrderClass.Project)]
    [InlineData(2, 2, 1, 1, OrderClass.Complex)]
    [InlineData(2, 1, 2, 1, OrderClass.Complex)]
    [InlineData(2, 1, 1, 2, OrderClass.Complex)]
    [InlineData(51, 2, 1, 1, OrderClass.Complex)]
    public void TheClassFollowsFromQuantityAndAccounts(
        int numbers, int btns, int addresses, int carriers, OrderClass expected) =>
        Assert.Equal(expected, OrderClassifier.Classify(numbers, btns, addresses, carriers));

    [Property]
    public bool MoreNumbersNeverMakeAnOrderSimpler(byte numbers, byte more) =>
        OrderClassifier.Classify(numbers + more, 1, 1, 1) >= OrderClassifier.Classify(numbers, 1, 1, 1);

    [Theory]
    [InlineData(1, "+12025550199", null, OrderClass.Simple)]
    [InlineData(2, "+12025550199", null, OrderClass.Standard)]
    [InlineData(2, null, null, OrderClass.Standard)]
    [InlineData(2, "+12025550199", "+12025550199", OrderClass.Standard)]
    [InlineData(2, "+12025550199", "+12025550198", OrderClass.Complex)]
    [InlineData(51, "+12025550199", null, OrderClass.Project)]
    public void ANumberWithoutABtnOfItsOwnHasTheAccounts(int numbers, string? accountBtn, string? lastNumbersBtn, OrderClass expected)
    {
        var order = Sample.Order([.. Enumerable.Range(0, numbers).Select(i => $"+1202555{i:D4}")]) with
        {
            Account = new AccountFacts { BillingTelephoneNumber = Read(accountBtn) },
        };

        Assert.Equal(expected, PortOrderRules.Classify(order with
        {
            Numbers = [.. order.Numbers.SkipLast(1), order.Numbers[^1] with { BillingTelephoneNumber = Read(lastNumbersBtn) }],
        }));
    }

    private static TelephoneNumber? Read(string? number) => number is null ? null : TelephoneNumber.Restore(number);
}
