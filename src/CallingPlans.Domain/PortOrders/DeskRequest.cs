namespace CallingPlans.Domain.PortOrders;

/// <summary>What a customer may ask of the porting desk.</summary>
public enum DeskRequestKind
{
    Expedite,
    Reschedule,
    SpecificTime,
    Recheck,
    SplitMessaging,
    CancelAfterFoc,
}

/// <summary>Something that a customer asks of the porting desk.</summary>
public sealed record DeskRequest
{
    public required string Id { get; init; }

    public required DeskRequestKind Kind { get; init; }

    public required string Detail { get; init; }

    public DateOnly? Date { get; init; }

    public IReadOnlyList<string>? Numbers { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    /// <summary><c>Done</c> or <c>Refused</c>; null while it is open.</summary>
    public string? Outcome { get; init; }

    public string? AnswerNote { get; init; }
}
