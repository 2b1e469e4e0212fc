namespace CallingPlans.Domain.Errors;

/// <summary>
/// Every error code the system answers with. A code never changes its meaning; docs/errors.md lists them with
/// status, field and remedy.
/// </summary>
public static class ErrorCode
{
    /// <summary>A member is missing, too long, or not of the form it has to have.</summary>
    public const string ValidationFailed = "ValidationFailed";

    /// <summary>The request has a member that the resource does not have, or that is read-only.</summary>
    public const string UnknownMember = "UnknownMember";

    /// <summary>The body is not JSON.</summary>
    public const string MalformedJson = "MalformedJson";

    /// <summary>A query parameter has a value that is not allowed.</summary>
    public const string InvalidQuery = "InvalidQuery";

    /// <summary>The body's media type is not taken here.</summary>
    public const string UnsupportedMediaType = "UnsupportedMediaType";

    /// <summary>The body is larger than is taken here.</summary>
    public const string PayloadTooLarge = "PayloadTooLarge";

    /// <summary>There is no token, or it is bad or expired.</summary>
    public const string Unauthorized = "Unauthorized";

    /// <summary>The caller's role does not allow it.</summary>
    public const string Forbidden = "Forbidden";

    /// <summary>There is no such resource for this caller.</summary>
    public const string NotFound = "NotFound";

    /// <summary>Only the customer may accept the terms of service.</summary>
    public const string CustomerMustAccept = "CustomerMustAccept";

    /// <summary>The resource's state does not allow it, or another request was quicker.</summary>
    public const string StateConflict = "StateConflict";

    /// <summary>The organisation still has open orders.</summary>
    public const string OrdersOpen = "OrdersOpen";

    /// <summary>If-Match is missing.</summary>
    public const string PreconditionRequired = "PreconditionRequired";

    /// <summary>If-Match names an old version.</summary>
    public const string PreconditionFailed = "PreconditionFailed";

    /// <summary>The key was used for another request.</summary>
    public const string IdempotencyKeyReused = "IdempotencyKeyReused";

    /// <summary>The first request with the key is still at work.</summary>
    public const string IdempotencyKeyInUse = "IdempotencyKeyInUse";

    /// <summary>The caller exceeded its rate.</summary>
    public const string TooManyRequests = "TooManyRequests";

    /// <summary>Storage does not answer.</summary>
    public const string StorageUnavailable = "StorageUnavailable";

    /// <summary>The carrier does not answer.</summary>
    public const string CarrierUnavailable = "CarrierUnavailable";

    /// <summary>The identity provider does not tell with which keys it signs tokens.</summary>
    public const string IdentityProviderUnavailable = "IdentityProviderUnavailable";

    /// <summary>More documents arrive than can be read.</summary>
    public const string DocumentReaderBusy = "DocumentReaderBusy";

    /// <summary>A fault of this system.</summary>
    public const string InternalError = "InternalError";

    /// <summary>The partner is not an authorised calling partner.</summary>
    public const string PartnerNotAuthorized = "PartnerNotAuthorized";

    /// <summary>The partner has not accepted the addendum.</summary>
    public const string AddendumNotAccepted = "AddendumNotAccepted";

    /// <summary>No committed outbound calling plan.</summary>
    public const string LicenseRequired = "LicenseRequired";

    /// <summary>The country is not served.</summary>
    public const string MarketNotSupported = "MarketNotSupported";

    /// <summary>Contact-centre use is declared.</summary>
    public const string ContactCenterNotSupported = "ContactCenterNotSupported";

    /// <summary>High-volume use is declared.</summary>
    public const string HighVolumeNotSupported = "HighVolumeNotSupported";

    /// <summary>The person who signs the contract is missing.</summary>
    public const string ContractContactRequired = "ContractContactRequired";

    /// <summary>An address is missing or not one of the market's.</summary>
    public const string AddressInvalid = "AddressInvalid";

    /// <summary>There is no supported path between these PSTN options.</summary>
    public const string MigrationPathNotSupported = "MigrationPathNotSupported";

    /// <summary>A webhook address that is not a public https address.</summary>
    public const string WebhookAddressNotAllowed = "WebhookAddressNotAllowed";

    /// <summary>More webhooks than an organisation may have.</summary>
    public const string TooManyWebhooks = "TooManyWebhooks";

    /// <summary>The location has not enabled Calling Plans.</summary>
    public const string LocationNotEnabled = "LocationNotEnabled";

    /// <summary>More numbers than one order takes.</summary>
    public const string TooManyNumbers = "TooManyNumbers";

    /// <summary>More numbers than a trial may have.</summary>
    public const string TrialLimitExceeded = "TrialLimitExceeded";

    /// <summary>A trial may not have this.</summary>
    public const string TrialNotAllowed = "TrialNotAllowed";

    /// <summary>The market has no toll-free numbers.</summary>
    public const string TollFreeNotAvailable = "TollFreeNotAvailable";

    /// <summary>The market, or the kind of number, has no blocks.</summary>
    public const string BlockNotAvailable = "BlockNotAvailable";

    /// <summary>A block size that is not offered.</summary>
    public const string BlockSizeNotAllowed = "BlockSizeNotAllowed";

    /// <summary>The market's numbers are ordered through a support case.</summary>
    public const string SelfServiceNotAvailable = "SelfServiceNotAvailable";

    /// <summary>The market's numbers are ordered by self-service.</summary>
    public const string SupportRequestNotNeeded = "SupportRequestNotNeeded";

    /// <summary>The market does not have this.</summary>
    public const string NotOfferedInMarket = "NotOfferedInMarket";

    /// <summary>The number is held or taken.</summary>
    public const string NumberNotAvailable = "NumberNotAvailable";

    /// <summary>The numbers are no longer held.</summary>
    public const string ReservationExpired = "ReservationExpired";

    /// <summary>A number of a block cannot be deleted alone.</summary>
    public const string NumberInBlock = "NumberInBlock";

    /// <summary>Not a telephone number in E.164.</summary>
    public const string InvalidNumber = "InvalidNumber";

    /// <summary>A number of another country than the location's.</summary>
    public const string WrongCountry = "WrongCountry";

    /// <summary>The number is in the order twice.</summary>
    public const string DuplicateNumber = "DuplicateNumber";

    /// <summary>A trial, toll-free numbers where they are not served, or toll-free mixed with other numbers.</summary>
    public const string PortNotAllowed = "PortNotAllowed";

    /// <summary>The number is in another open order.</summary>
    public const string NumberAlreadyInOrder = "NumberAlreadyInOrder";

    /// <summary>The number is active here already.</summary>
    public const string NumberAlreadyActive = "NumberAlreadyActive";

    /// <summary>The market asks for the line type of every number.</summary>
    public const string LineTypeRequired = "LineTypeRequired";

    /// <summary>Nobody but the porting desk can tell whether the number is portable.</summary>
    public const string CheckedByDesk = "CheckedByDesk";

    /// <summary>An account fact other than the account number is missing.</summary>
    public const string AccountFieldRequired = "AccountFieldRequired";

    /// <summary>No bill was uploaded.</summary>
    public const string BillMissing = "BillMissing";

    /// <summary>The bill is older than 30 days.</summary>
    public const string BillTooOld = "BillTooOld";

    /// <summary>The market signs in place, and nobody has signed.</summary>
    public const string LoaMissing = "LoaMissing";

    /// <summary>The wished date or time is outside the rules.</summary>
    public const string RequestedDateInvalid = "RequestedDateInvalid";

    /// <summary>The file is damaged.</summary>
    public const string DocumentUnreadable = "DocumentUnreadable";

    /// <summary>The file is not what its media type says.</summary>
    public const string ContentDoesNotMatchType = "ContentDoesNotMatchType";

    /// <summary>The file is protected by a password.</summary>
    public const string EncryptedDocument = "EncryptedDocument";

    /// <summary>The malware scan found something.</summary>
    public const string DocumentInfected = "DocumentInfected";

    /// <summary>No date can be read on the bill.</summary>
    public const string BillDateNotFound = "BillDateNotFound";

    /// <summary>Toll-free numbers together with others.</summary>
    public const string TollFreeMixed = "TollFreeMixed";

    /// <summary>Numbers of more than one carrier.</summary>
    public const string SeveralCarriers = "SeveralCarriers";

    /// <summary>A number is in another open order of the organisation.</summary>
    public const string NumberInOtherOrder = "NumberInOtherOrder";

    /// <summary>The bill passes its age before the likely FOC.</summary>
    public const string BillWillGoStale = "BillWillGoStale";

    /// <summary>The LOA passes its age before the likely FOC.</summary>
    public const string LoaWillGoStale = "LoaWillGoStale";

    /// <summary>A wireless number without PIN.</summary>
    public const string WirelessWithoutPin = "WirelessWithoutPin";

    /// <summary>The account number is not the losing carrier's.</summary>
    public const string AccountNumberMismatch = "AccountNumberMismatch";

    /// <summary>The account number is missing.</summary>
    public const string AccountNumberRequired = "AccountNumberRequired";

    /// <summary>The authorised person is not the losing carrier's.</summary>
    public const string AccountNameMismatch = "AccountNameMismatch";

    /// <summary>The billing telephone number is not the losing carrier's.</summary>
    public const string BtnMismatch = "BtnMismatch";

    /// <summary>The company's name is not the losing carrier's.</summary>
    public const string CompanyNameMismatch = "CompanyNameMismatch";

    /// <summary>The losing carrier wants one order per billing telephone number.</summary>
    public const string MultipleBtns = "MultipleBtns";

    /// <summary>The wished date cannot be met.</summary>
    public const string FocRejectedByLosingCarrier = "FocRejectedByLosingCarrier";

    /// <summary>The losing carrier gave no reason that is known.</summary>
    public const string Unidentified = "Unidentified";

    /// <summary>The PIN is missing or wrong.</summary>
    public const string InvalidPin = "InvalidPin";

    /// <summary>Another request is open on the account.</summary>
    public const string PendingOrder = "PendingOrder";

    /// <summary>The BTN leaves, and the rest of the account is not provided for.</summary>
    public const string MainBtnPending = "MainBtnPending";

    /// <summary>The service address is not the losing carrier's.</summary>
    public const string ServiceAddressMismatch = "ServiceAddressMismatch";

    /// <summary>A number has a feature that stops its port.</summary>
    public const string TnHasSpecialFeatures = "TnHasSpecialFeatures";

    /// <summary>A number is not this end user's.</summary>
    public const string TnMismatch = "TnMismatch";

    /// <summary>A number is inactive, or not on the account.</summary>
    public const string TnNotPortable = "TnNotPortable";

    /// <summary>The rate centre cannot be ported.</summary>
    public const string RateCenterNotSupported = "RateCenterNotSupported";

    /// <summary>The postal code is not the losing carrier's.</summary>
    public const string PostalCodeMismatch = "PostalCodeMismatch";

    /// <summary>The bill is not accepted.</summary>
    public const string InvalidBill = "InvalidBill";

    /// <summary>The LOA is not accepted.</summary>
    public const string InvalidLoa = "InvalidLoa";
}
