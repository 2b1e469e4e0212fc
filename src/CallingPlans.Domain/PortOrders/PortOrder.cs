using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>
/// An order to move numbers from the losing carrier. A value: every change makes a new one, and
/// <see cref="PortOrderTransitions"/> says which changes of status and stage there are.
/// </summary>
public sealed record PortOrder
{
    public required OrderId Id { get; init; }

    /// <summary>What people call the order, such as <c>P-4F7K2Q9D</c>.</summary>
    public required string OrderNumber { get; init; }

    public required string OrganizationId { get; init; }

    public required string LocationId { get; init; }

    /// <summary>The country of the location: it names the market profile that holds for the order.</summary>
    public required string Market { get; init; }

    /// <summary>IANA time zone of the location: dates of the order are days there.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The language of its mails: <c>en</c> or <c>zh-TW</c>.</summary>
    public required string Language { get; init; }

    /// <summary>E-mail of the location's contact; extra ones are in <see cref="AdditionalEmails"/>.</summary>
    public required string ContactEmail { get; init; }

    public required string PlacedBy { get; init; }

    public PortOrderStatus Status { get; init; } = PortOrderStatus.Pending;

    public OrderStage Stage { get; init; } = OrderStage.Draft;

    /// <summary>When the present stage began.</summary>
    public required DateTimeOffset StageSince { get; init; }

    public IReadOnlyList<PortedNumber> Numbers { get; init; } = [];

    public AccountFacts Account { get; init; } = new();

    public DateOnly? RequestedDate { get; init; }

    public TimeOnly? RequestedTime { get; init; }

    public IReadOnlyList<string> AdditionalEmails { get; init; } = [];

    public PartialPort? PartialPort { get; init; }

    public IReadOnlyList<OrderDocument> Documents { get; init; } = [];

    public LetterOfAuthorization? Loa { get; init; }

    /// <summary>What the preliminary check or the carrier found; empty once it is resubmitted.</summary>
    public IReadOnlyList<ErrorDetail> Errors { get; init; } = [];

    public FirmOrderCommitment? Foc { get; init; }

    /// <summary>A FOC that the desk agreed and that the carrier has not taken yet; null where there is none.</summary>
    public DateTimeOffset? FocToTell { get; init; }

    /// <summary>The FOCs that the desk agreed and that the carrier has still to confirm; the last is the one that holds.</summary>
    public IReadOnlyList<DateTimeOffset> FocsToConfirm { get; init; } = [];

    /// <summary>
    /// The desk says that the numbers are ported. Kept before anything follows from it, so that all of it names one moment,
    /// and whoever finds the order unfinished can finish it.
    /// </summary>
    public ReportedPort? Ported { get; init; }

    public Cancellation? Cancellation { get; init; }

    public IReadOnlyList<DocumentRequest> DocumentRequests { get; init; } = [];

    public IReadOnlyList<DeskRequest> DeskRequests { get; init; } = [];

    /// <summary>What the desk found out about numbers of the order, the latest for each.</summary>
    public IReadOnlyList<PortabilityDecision> PortabilityDecisions { get; init; } = [];

    /// <summary>Whether the porting desk has approved the present attempt.</summary>
    public bool DeskApproved { get; init; }

    /// <summary>Submissions that passed the preliminary check.</summary>
    public int Attempts { get; init; }

    /// <summary>The carrier that the order was placed with, and its own name for it; null until it was sent.</summary>
    public CarrierPlacement? Placement { get; init; }

    /// <summary>
    /// What the losing carrier's record said of the account at the latest submission; null where the carrier has none, or did
    /// not answer.
    /// </summary>
    public KnownAccount? CarrierRecord { get; init; }

    /// <summary>The numbers that the order holds against every other order; given back when it closes.</summary>
    public IReadOnlyList<TelephoneNumber> ClaimedNumbers { get; init; } = [];

    /// <summary>The numbers that were handed to the carrier last: the inventory shows them as porting in.</summary>
    public IReadOnlyList<TelephoneNumber> PortingNumbers { get; init; } = [];

    /// <summary>The orders that came of one by splitting it; null for an order that was never split.</summary>
    public OrderFamily? Family { get; init; }

    /// <summary>How the order was split; null where it was not.</summary>
    public OrderSplit? Split { get; init; }

    public ReminderCounts Reminders { get; init; } = new();

    /// <summary>An alarm that nobody has answered yet; it marks the order as needing action.</summary>
    public bool AlarmRaised { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Counts the changes that a reader can see; the order's ETag is made of it.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>Ids of the latest operations, newest last: one that is repeated changes nothing.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>The moment of the latest event: the next is never earlier, so that the timeline keeps its order.</summary>
    public DateTimeOffset LastEventAt { get; init; }

    public OrderRef Ref => new(OrganizationId, Id);

    public bool IsClosed => Stage == OrderStage.Closed;

    /// <summary>Everyone who gets the order's mails, each once.</summary>
    public IReadOnlyList<string> Contacts =>
        [.. new[] { ContactEmail }.Concat(AdditionalEmails).Distinct(StringComparer.OrdinalIgnoreCase)];

    public LoaStatus LoaStatus => Loa?.Status ?? LoaStatus.Missing;

    /// <summary>The latest document of a kind; an earlier one is history.</summary>
    public OrderDocument? LatestDocument(DocumentKind kind) => Documents.LastOrDefault(d => d.Kind == kind);

    public bool HasApplied(string operationId) => Operations.Contains(operationId);
}

/// <summary>Where an order was placed.</summary>
/// <param name="Carrier">Name of the gateway.</param>
/// <param name="Reference">The carrier's own id of the order.</param>
/// <param name="Attempt">The attempt that was placed.</param>
public sealed record CarrierPlacement(string Carrier, string Reference, int Attempt, DateTimeOffset SentAt)
{
    /// <summary>The orders that the carrier made of it, where it made more than one; else empty.</summary>
    public IReadOnlyList<CarrierPart> Parts { get; init; } = [];
}
