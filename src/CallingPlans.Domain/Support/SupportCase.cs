namespace CallingPlans.Domain.Support;

/// <summary>What a support case asks for.</summary>
public enum SupportCaseKind
{
    /// <summary>To open a destination that is closed by default.</summary>
    Destination,

    /// <summary>Something about the messaging of numbers.</summary>
    Messaging,

    Other,
}

/// <summary>What an organisation asks of the porting desk beside its orders.</summary>
/// <param name="Number">E.164; null where it is about no number in particular.</param>
public sealed record SupportCase(
    string Id,
    string OrganizationId,
    SupportCaseKind Kind,
    string Detail,
    string? Number,
    DateTimeOffset CreatedAt,
    string CreatedBy);
