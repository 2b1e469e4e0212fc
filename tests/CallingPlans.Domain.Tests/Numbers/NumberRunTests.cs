using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.Tests.Numbers;

public sealed class NumberRunTests
{
    [Fact]
    public void Numbers_RunOfThree_AreConsecutive()
    {
        var run = new NumberRun(TelephoneNumber.Restore("+12025550198"), 3);

        Assert.Equal(["+12025550198", "+12025550199", "+12025550200"], run.Numbers.Select(n => n.ToString()));
        Assert.Equal("+12025550200", run.Last.ToString());
    }

    [Fact]
    public void Numbers_RunOfOne_IsTheFirst() =>
        Assert.Equal(["+12025550100"], new NumberRun(TelephoneNumber.Restore("+12025550100"), 1).Numbers.Select(n => n.ToString()));
}
