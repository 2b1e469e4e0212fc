namespace CallingPlans.Functions.Security;

/// <summary>The identity provider did not tell its keys, and none are known from before: no token can be judged.</summary>
public sealed class IdentityProviderUnavailableException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>How long a caller should wait before the next try.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(10);
}
