namespace CallingPlans.Domain.Webhooks;

/// <summary>One call of a receiver.</summary>
/// <param name="StatusCode">What it answered; null where no answer came.</param>
/// <param name="Error">Why no answer came; null where one did.</param>
public sealed record DeliveryAttempt(DateTimeOffset At, int? StatusCode, DeliveryError? Error);
