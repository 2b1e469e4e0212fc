namespace CallingPlans.Application.Webhooks;

/// <summary>What an attempt at a delivery came to.</summary>
/// <param name="Attempts">How many attempts the round has had.</param>
/// <param name="NextAt">When to come again (UTC); null where the round is over.</param>
/// <param name="IsPostponed">Whether nothing was sent, because the receiver is at work on others.</param>
public sealed record DeliveryStep(int Attempts, DateTime? NextAt, bool IsPostponed = false)
{
    public static DeliveryStep Over { get; } = new(0, null);
}
