using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.PortOrders;

/// <summary>How far the letter of authorization (LOA) is.</summary>
public enum LoaStatus
{
    Missing,
    Signed,
    Uploaded,
}

/// <summary>The LOA of an order: signed in place, with who, when and where from, or uploaded.</summary>
public sealed record LetterOfAuthorization
{
    public required LoaStatus Status { get; init; }

    public string? SignedBy { get; init; }

    public string? Title { get; init; }

    /// <summary>The moment of signing or of the upload; it ages from here.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>The network address that the signature came from.</summary>
    public string? SignedFrom { get; init; }

    /// <summary>The PDF that was generated or the file that was uploaded.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The numbers that it covers; an order with a further number needs a new one.</summary>
    public required IReadOnlyList<TelephoneNumber> Numbers { get; init; }
}
