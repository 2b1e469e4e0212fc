namespace CallingPlans.Application.Abstractions.Carriers;

/// <summary>The carrier cannot be reached or is overloaded; nothing is known to have changed.</summary>
public sealed class CarrierUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>The carrier understood and refuses: the same call again is refused again.</summary>
public sealed class CarrierRefusedException(string rawCode, string message) : Exception(message)
{
    public string RawCode { get; } = rawCode;

    /// <summary>Every reason, where the carrier names several; empty where the code and the message are all.</summary>
    public IReadOnlyList<CarrierError> Errors { get; init; } = [];
}
