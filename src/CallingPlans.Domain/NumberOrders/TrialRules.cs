namespace CallingPlans.Domain.NumberOrders;

/// <summary>What a trial may have: new standard numbers only, no blocks, no toll-free numbers, no ports.</summary>
public static class TrialRules
{
    /// <summary>On the account in all, and in one order.</summary>
    public const int MaxNumbers = 10;

    /// <summary>Destinations that the numbers of a trial cannot call.</summary>
    public static IReadOnlyList<string> CallRestrictions { get; } = ["International", "PremiumI", "PremiumII"];
}
