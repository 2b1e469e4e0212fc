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
