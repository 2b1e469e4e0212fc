using CallingPlans.Domain.Dates;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Dates;

public sealed class OrderClassifierTests
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
    public void Classify_ByQuantityAndAccounts(
        int numbers, int btns, int addresses, int carriers, OrderClass expected) =>
        Assert.Equal(expected, OrderClassifier.Classify(numbers, btns, addresses, carriers));

    [Property]
    public bool Classify_MoreNumbers_NeverMakeItLessWork(byte numbers, byte more) =>
        OrderClassifier.Classify(numbers + more, 1, 1, 1) >= OrderClassifier.Classify(numbers, 1, 1, 1);
}
