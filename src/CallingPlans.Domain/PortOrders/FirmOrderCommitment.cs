namespace CallingPlans.Domain.PortOrders;

/// <summary>The firm order commitment (FOC): the moment at which the losing carrier releases the numbers.</summary>
/// <param name="Date">The day in the location's time zone.</param>
/// <param name="At">The instant.</param>
/// <param name="ReceivedAt">When it was learnt.</param>
public sealed record FirmOrderCommitment(DateOnly Date, DateTimeOffset At, DateTimeOffset ReceivedAt);
