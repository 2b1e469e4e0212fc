using System.Collections.Frozen;
using static CallingPlans.Domain.Errors.ErrorKind;

namespace CallingPlans.Domain.Errors;

/// <summary>What is fixed about every error code: its kind, its usual field, and the values its text can use.</summary>
public static class ErrorCatalog
{
    private static readonly ErrorDefinition[] Definitions =
    [
        Define(ErrorCode.ValidationFailed, RuleBroken, null, "expected"),
        Define(ErrorCode.UnknownMember, RuleBroken, null, "member"),
        Define(ErrorCode.MalformedJson, Malformed),
        Define(ErrorCode.InvalidQuery, Malformed, null, "parameter"),
        Define(ErrorCode.UnsupportedMediaType, UnsupportedMedia, null, "allowed"),
        Define(ErrorCode.PayloadTooLarge, TooLarge, null, "limit"),

        Define(ErrorCode.Unauthorized, Unauthenticated),
        Define(ErrorCode.Forbidden, Forbidden),
        Define(ErrorCode.NotFound, NotFound),
        Define(ErrorCode.CustomerMustAccept, Forbidden),

        Define(ErrorCode.StateConflict, Conflict, null, "state"),
        Define(ErrorCode.OrdersOpen, Conflict, null, "count"),
        Define(ErrorCode.PreconditionRequired, PreconditionRequired),
        Define(ErrorCode.PreconditionFailed, PreconditionFailed),
        Define(ErrorCode.IdempotencyKeyReused, RuleBroken),
        Define(ErrorCode.IdempotencyKeyInUse, Conflict),

        Define(ErrorCode.TooManyRequests, TooMany, null, "seconds"),
        Define(ErrorCode.StorageUnavailable, Unavailable),
        Define(ErrorCode.CarrierUnavailable, Unavailable),
        Define(ErrorCode.IdentityProviderUnavailable, Unavailable),
        Define(ErrorCode.DocumentReaderBusy, Unavailable),
        Define(ErrorCode.InternalError, Internal),

        Define(ErrorCode.PartnerNotAuthorized, RuleBroken),
        Define(ErrorCode.AddendumNotAccepted, RuleBroken),
        Define(ErrorCode.LicenseRequired, RuleBroken),
        Define(ErrorCode.MarketNotSupported, RuleBroken, null, "country"),
        Define(ErrorCode.ContactCenterNotSupported, RuleBroken, "/usage/contactCenter"),
        Define(ErrorCode.HighVolumeNotSupported, RuleBroken, "/usage/highVolume"),
        Define(ErrorCode.ContractContactRequired, RuleBroken, "/contractContact"),
        Define(ErrorCode.AddressInvalid, RuleBroken, null, "expected"),
        Define(ErrorCode.MigrationPathNotSupported, RuleBroken, null, "from", "to"),
        Define(ErrorCode.WebhookAddressNotAllowed, RuleBroken, "/url"),
        Define(ErrorCode.TooManyWebhooks, RuleBroken, null, "limit"),

        Define(ErrorCode.LocationNotEnabled, RuleBroken),
        Define(ErrorCode.TooManyNumbers, RuleBroken, null, "limit"),
        Define(ErrorCode.TrialLimitExceeded, RuleBroken, null, "limit"),
        Define(ErrorCode.TrialNotAllowed, RuleBroken),
        Define(ErrorCode.TollFreeNotAvailable, RuleBroken, null, "country"),
        Define(ErrorCode.BlockNotAvailable, RuleBroken, null, "country"),
        Define(ErrorCode.BlockSizeNotAllowed, RuleBroken, null, "sizes"),
        Define(ErrorCode.SelfServiceNotAvailable, RuleBroken, null, "country"),
        Define(ErrorCode.SupportRequestNotNeeded, RuleBroken, null, "country"),
        Define(ErrorCode.NotOfferedInMarket, RuleBroken, null, "country"),
        Define(ErrorCode.NumberNotAvailable, Conflict),
        Define(ErrorCode.ReservationExpired, Conflict),
        Define(ErrorCode.NumberInBlock, Conflict),

        Define(ErrorCode.InvalidNumber, RuleBroken, FieldPointer.Numbers, "value"),
        Define(ErrorCode.WrongCountry, RuleBroken, FieldPointer.Numbers, "country"),
        Define(ErrorCode.DuplicateNumber, RuleBroken, FieldPointer.Numbers),
        Define(ErrorCode.PortNotAllowed, RuleBroken, FieldPointer.Numbers),
        Define(ErrorCode.NumberAlreadyInOrder, RuleBroken, FieldPointer.Numbers),
        Define(ErrorCode.NumberAlreadyActive, RuleBroken, FieldPointer.Numbers),
        Define(ErrorCode.LineTypeRequired, RuleBroken, FieldPointer.Numbers),
        Define(ErrorCode.CheckedByDesk, Finding, FieldPointer.Numbers),

        Define(ErrorCode.AccountFieldRequired, RuleBroken),
        Define(ErrorCode.BillMissing, RuleBroken, FieldPointer.Bill),
        Define(ErrorCode.BillTooOld, RuleBroken, FieldPointer.Bill, "billDate", "maxAgeDays"),
        Define(ErrorCode.LoaMissing, RuleBroken, FieldPointer.Loa),
        Define(
            ErrorCode.RequestedDateInvalid, RuleBroken, FieldPointer.RequestedDate,
            "earliest", "latest", "start", "end"),
        Define(ErrorCode.DocumentUnreadable, RuleBroken),
        Define(ErrorCode.ContentDoesNotMatchType, RuleBroken),
        Define(ErrorCode.EncryptedDocument, RuleBroken),
        Define(ErrorCode.DocumentInfected, RuleBroken),
        Define(ErrorCode.BillDateNotFound, Finding, FieldPointer.Bill),

        Define(ErrorCode.TollFreeMixed, Finding, FieldPointer.Numbers),
        Define(ErrorCode.SeveralCarriers, Finding, FieldPointer.Numbers, "carriers"),
        Define(ErrorCode.NumberInOtherOrder, Finding, FieldPointer.Numbers),
        Define(ErrorCode.BillWillGoStale, Finding, FieldPointer.Bill, "date"),
        Define(ErrorCode.LoaWillGoStale, Finding, FieldPointer.Loa, "date"),
        Define(ErrorCode.WirelessWithoutPin, Finding, FieldPointer.Pin),

        .. RejectionCatalog.All.Select(rejection => Define(
            rejection.Code, RuleBroken, rejection.Field, rejection.Code == ErrorCode.InvalidLoa ? ["signedOn", "maxAgeDays"] : [])),
    ];

    private static readonly FrozenDictionary<string, ErrorDefinition> ByCode =
        Definitions.ToFrozenDictionary(definition => definition.Code, StringComparer.Ordinal);

    /// <summary>Every code, in the order of docs/errors.md.</summary>
    public static IReadOnlyList<ErrorDefinition> All => Definitions;

    /// <summary>The definition of a code.</summary>
    /// <exception cref="ArgumentException">The code is not in the catalogue.</exception>
    public static ErrorDefinition Get(string code) => ByCode.TryGetValue(code, out var definition)
        ? definition
        : throw new ArgumentException($"'{code}' is not an error code.", nameof(code));

    /// <summary>Whether a code is in the catalogue.</summary>
    public static bool Contains(string code) => ByCode.ContainsKey(code);

    private static ErrorDefinition Define(
        string code, ErrorKind kind, string? field = null, params string[] arguments) =>
        new(code, kind, field, arguments);
}
