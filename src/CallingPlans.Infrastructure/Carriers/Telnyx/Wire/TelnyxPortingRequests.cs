namespace CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

/// <summary>What creates porting orders.</summary>
internal sealed record TelnyxPortCreation(
    IReadOnlyList<string> PhoneNumbers, string CustomerReference, string CustomerGroupReference);

/// <summary>What completes, or corrects, a porting order. Members that are null stay as they are.</summary>
internal sealed record TelnyxPortChange
{
    public string? CustomerReference { get; init; }

    public TelnyxEndUser? EndUser { get; init; }

    public TelnyxPortKind? Misc { get; init; }

    public TelnyxLinkedDocuments? Documents { get; init; }

    public TelnyxRequestedFoc? ActivationSettings { get; init; }

    public TelnyxNumberSettings? PhoneNumberConfiguration { get; init; }

    public IReadOnlyList<TelnyxRequirementValue>? Requirements { get; init; }

    public string? WebhookUrl { get; init; }

    /// <summary>It holds an account number and a PIN.</summary>
    public override string ToString() => nameof(TelnyxPortChange);
}

internal sealed record TelnyxEndUser(TelnyxEndUserAdmin Admin, TelnyxEndUserLocation Location)
{
    public override string ToString() => nameof(TelnyxEndUser);
}

internal sealed record TelnyxEndUserAdmin(
    string? EntityName, string? AuthPersonName, string? AccountNumber, string? PinPasscode, string? BillingPhoneNumber)
{
    public override string ToString() => nameof(TelnyxEndUserAdmin);
}

internal sealed record TelnyxEndUserLocation(
    string? StreetAddress, string? Locality, string? AdministrativeArea, string? PostalCode, string? CountryCode);

/// <param name="Type"><c>full</c> or <c>partial</c>.</param>
/// <param name="RemainingNumbersAction"><c>keep</c> or <c>disconnect</c>.</param>
internal sealed record TelnyxPortKind(string Type, string? RemainingNumbersAction, string? NewBillingPhoneNumber);

internal sealed record TelnyxRequestedFoc(DateTimeOffset FocDatetimeRequested);

internal sealed record TelnyxNumberSettings(string? ConnectionId);

internal sealed record TelnyxRequirementValue(string RequirementTypeId, string FieldValue);

internal sealed record TelnyxComment(string Body);

internal sealed record TelnyxAdditionalDocuments(IReadOnlyList<TelnyxAdditionalDocument> AdditionalDocuments);

/// <param name="DocumentType"><c>loa</c>, <c>invoice</c>, <c>csr</c> or <c>other</c>.</param>
internal sealed record TelnyxAdditionalDocument(string DocumentId, string DocumentType, string? Filename = null);

/// <summary>An uploaded file; deleted after 30 minutes unless something names it.</summary>
internal sealed record TelnyxDocument(string Id, string? Sha256, string? AvScanStatus);
