using CallingPlans.Application.PortOrders.Writing;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>What a step of the lifecycle came to.</summary>
/// <param name="Written">The order as it is now, and what follows.</param>
/// <param name="RetryAfter">The carrier could not be reached: come again after this time. Null where the step is done.</param>
public sealed record LifecycleStep(PortOrderProgress Progress, WrittenOrder Written, TimeSpan? RetryAfter = null);
