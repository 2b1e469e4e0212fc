namespace CallingPlans.Application.Consistency;

/// <summary>What a check found: which kind of difference, where, what is written there and what should be.</summary>
/// <param name="Entity">Distinguishes several of one kind in one order; telephone numbers masked.</param>
/// <param name="Subject">What the finding's id is made of where <paramref name="Entity"/> is masked; else null.</param>
public sealed record Difference(FindingCode Code, string Entity, string Says, string ShouldSay, string? Subject = null);
