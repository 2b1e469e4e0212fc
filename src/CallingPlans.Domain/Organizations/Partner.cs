namespace CallingPlans.Domain.Organizations;

/// <summary>A partner that manages customers. Its customers may use Calling Plans only when it is authorised and has
/// accepted the addendum.</summary>
public sealed record Partner
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public bool Authorized { get; init; }

    public DateTimeOffset? AddendumAcceptedAt { get; init; }

    public IReadOnlyList<string> PreferredProviders { get; init; } = [];
}
