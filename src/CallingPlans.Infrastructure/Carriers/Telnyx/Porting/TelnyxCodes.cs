using System.Collections.Frozen;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>Telnyx' codes in the words of the product. A code that is not here is <c>Unidentified</c>: its text is kept.</summary>
internal static class TelnyxCodes
{
    /// <summary>Alone it is no rejection: the date has passed without a port.</summary>
    internal const string FocExpired = "FOC_EXPIRED";

    /// <summary>The status of a requirement that was looked at and turned down.</summary>
    internal const string RequirementException = "requirement-info-exception";

    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>
    {
        ["ACCOUNT_NUMBER_MISMATCH"] = ErrorCode.AccountNumberMismatch,
        // In older lists.
        ["ACCOUNT_NUMBER_REQUIRED"] = ErrorCode.AccountNumberRequired,
        ["AUTH_PERSON_MISMATCH"] = ErrorCode.AccountNameMismatch,
        ["BTN_ATN_MISMATCH"] = ErrorCode.BtnMismatch,
        ["ENTITY_NAME_MISMATCH"] = ErrorCode.CompanyNameMismatch,
        ["PORTING_ORDER_SPLIT_REQUIRED"] = ErrorCode.MultipleBtns,
        ["FOC_REJECTED"] = ErrorCode.FocRejectedByLosingCarrier,
        ["PASSCODE_PIN_INVALID"] = ErrorCode.InvalidPin,
        ["LSR_PENDING"] = ErrorCode.PendingOrder,
        ["MAIN_BTN_PORTING"] = ErrorCode.MainBtnPending,
        ["LOCATION_MISMATCH"] = ErrorCode.ServiceAddressMismatch,
        ["PHONE_NUMBER_HAS_SPECIAL_FEATURE"] = ErrorCode.TnHasSpecialFeatures,
        ["PHONE_NUMBER_MISMATCH"] = ErrorCode.TnMismatch,
        ["PHONE_NUMBER_NOT_PORTABLE"] = ErrorCode.TnNotPortable,
        ["RATE_CENTER_NOT_PORTABLE"] = ErrorCode.RateCenterNotSupported,
        ["POSTAL_CODE_MISMATCH"] = ErrorCode.PostalCodeMismatch,
        // Not in the published list, and seen.
        ["LOA_ILLEGIBLE"] = ErrorCode.InvalidLoa,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All that are mapped.</summary>
    internal static IReadOnlyCollection<string> Known => ByCode.Keys;

    internal static string Map(string? code) =>
        code is not null && ByCode.TryGetValue(code, out var ours) ? ours : ErrorCode.Unidentified;

    /// <summary>What a document that was turned down is: known by the name of its requirement.</summary>
    internal static string OfRequirement(string? name) => name switch
    {
        not null when IsInvoice(name) => ErrorCode.InvalidBill,
        not null when IsLoa(name) => ErrorCode.InvalidLoa,
        _ => ErrorCode.Unidentified,
    };

    /// <summary>Whether a requirement asks for the bill.</summary>
    internal static bool IsInvoice(string name) =>
        name.Contains("invoice", StringComparison.OrdinalIgnoreCase) || name.Contains("phone bill", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a requirement asks for the LOA.</summary>
    internal static bool IsLoa(string name) =>
        name.Contains("LOA", StringComparison.Ordinal)
        || name.Contains("letter of auth", StringComparison.OrdinalIgnoreCase);
}
