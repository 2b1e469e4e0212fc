namespace CallingPlans.Application.Desk.Reject;

/// <summary>Why the desk rejects an order.</summary>
public sealed record RejectionInput
{
    public IReadOnlyList<RejectionErrorInput?>? Errors { get; init; }
}

/// <summary>One reason.</summary>
public sealed record RejectionErrorInput
{
    /// <summary>One of the nineteen codes.</summary>
    public string? Code { get; init; }

    /// <summary>The numbers of the order that it is about.</summary>
    public IReadOnlyList<string?>? Numbers { get; init; }

    /// <summary>What else the customer should know.</summary>
    public string? Detail { get; init; }
}
