namespace CallingPlans.Domain.Organizations;

/// <summary>A customer.</summary>
public sealed record Organization
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string PartnerId { get; init; }

    public required Subscription Subscription { get; init; }

    /// <summary><c>en</c> or <c>zh-TW</c>.</summary>
    public required string Language { get; init; }
}
