namespace CallingPlans.Domain.NumberOrders;

/// <summary>The terms of service of an order of new numbers.</summary>
/// <param name="Required">Whether the numbers stay inactive until a customer administrator accepts them.</param>
/// <param name="Reminders">How often they were called to mind.</param>
public sealed record TermsOfService(
    bool Required, DateTimeOffset? AcceptedAt = null, string? AcceptedBy = null, int Reminders = 0)
{
    public bool IsAwaited => Required && AcceptedAt is null;
}
