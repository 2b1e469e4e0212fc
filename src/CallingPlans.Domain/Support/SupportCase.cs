using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.Support;

/// <summary>What an organisation asks of the porting desk beside its orders.</summary>
public sealed record SupportCase
{
    public required OrderId Id { get; init; }

    /// <summary>What people call it by, such as <c>C-7K2Q9DXW4F</c>.</summary>
    public required string CaseNumber { get; init; }

    public required string OrganizationId { get; init; }

    public required SupportCaseKind Kind { get; init; }

    public required string Detail { get; init; }

    /// <summary>E.164; null where it is about no number in particular.</summary>
    public string? Number { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>What the desk answered; null while it has not.</summary>
    public SupportCaseAnswer? Answer { get; init; }
}

/// <summary>The desk's answer.</summary>
/// <param name="Outcome">As the desk says it: <c>Done</c> or <c>Refused</c>.</param>
public sealed record SupportCaseAnswer(string Outcome, string? Note, string AnsweredBy, DateTimeOffset AnsweredAt);
