namespace CallingPlans.Application.Webhooks;

/// <summary>A webhook as it is asked for.</summary>
public sealed record WebhookInput
{
    public string? Url { get; init; }

    public IReadOnlyList<string?>? Events { get; init; }
}
