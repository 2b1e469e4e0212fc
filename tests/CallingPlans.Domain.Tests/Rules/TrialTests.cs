using CallingPlans.Domain.NumberOrders;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class TrialTests
{
    [Theory]
    [InlineData("International", true)]
    [InlineData("PremiumI", true)]
    [InlineData("PremiumII", true)]
    [InlineData("National", false)]
    public void InternationalAndPremiumCallsAreBlockedInATrial(string destination, bool blocked) =>
        Assert.Equal(blocked, TrialRules.CallRestrictions.Contains(destination));
}
