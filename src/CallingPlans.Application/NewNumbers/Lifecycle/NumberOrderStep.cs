using CallingPlans.Application.NewNumbers.Writing;

namespace CallingPlans.Application.NewNumbers.Lifecycle;

/// <summary>What a step of the lifecycle came to.</summary>
/// <param name="Written">The order as it is now, and what follows.</param>
/// <param name="IsDone">False where the carrier does not answer or is still at work: come again.</param>
public sealed record NumberOrderStep(NumberOrderProgress Progress, WrittenNumberOrder Written, bool IsDone = true);
