namespace CallingPlans.Domain.Markets;

/// <summary>What porting numbers in is like in a market.</summary>
public sealed record PortRules
{
    /// <summary>Who tells whether a number can be ported.</summary>
    public required PortabilityCheck PortabilityCheck { get; init; }

    /// <summary>Whether every number has to say if it is a single line or part of a multi-line service.</summary>
    public required bool LineTypePerNumber { get; init; }

    /// <summary>Whether a date may be wished for.</summary>
    public required bool RequestedDate { get; init; }

    /// <summary>Whether a time of day may be wished for along with the date.</summary>
    public required bool RequestedTime { get; init; }

    /// <summary>The form of the letter of authorization.</summary>
    public required LoaForm Loa { get; init; }

    /// <summary>Whether the desk looks at an order before the carrier gets it.</summary>
    public required bool DeskReview { get; init; }

    /// <summary>Whether the desk may ask for more documents.</summary>
    public required bool AdditionalDocuments { get; init; }

    /// <summary>Whether text messaging moves along with the voice of a number.</summary>
    public required bool MessagingMoves { get; init; }

    /// <summary>The most numbers in one order.</summary>
    public required int MaxNumbers { get; init; }

    /// <summary>How many calendar days ahead the latest date is that may be asked for.</summary>
    public required int LatestDays { get; init; }

    /// <summary>The local hours in which numbers are ported.</summary>
    public required PortWindow Window { get; init; }

    /// <summary>How long ports take.</summary>
    public required PortIntervals Intervals { get; init; }

    /// <summary>JSON pointers of the account facts without which an order is not submitted.</summary>
    public required IReadOnlyList<string> RequiredAccountFields { get; init; }
}
