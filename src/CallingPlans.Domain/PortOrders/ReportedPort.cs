namespace CallingPlans.Domain.PortOrders;

/// <summary>That the desk says an order's numbers are ported.</summary>
/// <param name="At">The moment from which the numbers are active and billed.</param>
/// <param name="By">Name of the desk's agent.</param>
public sealed record ReportedPort(DateTimeOffset At, string By);
