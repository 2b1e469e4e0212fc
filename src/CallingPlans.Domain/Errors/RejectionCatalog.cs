using System.Collections.Frozen;

namespace CallingPlans.Domain.Errors;

/// <summary>The nineteen reasons for which a port is rejected. Every carrier's own codes are mapped to these.</summary>
public static class RejectionCatalog
{
    private static readonly Rejection[] Rejections =
    [
        Mismatch(ErrorCode.AccountNumberMismatch, FieldPointer.AccountNumber),
        Other(ErrorCode.AccountNumberRequired, FieldPointer.AccountNumber),
        Mismatch(ErrorCode.AccountNameMismatch, FieldPointer.AuthorizedName),
        Mismatch(ErrorCode.BtnMismatch, FieldPointer.BillingTelephoneNumber),
        Mismatch(ErrorCode.CompanyNameMismatch, FieldPointer.CompanyName),
        Other(ErrorCode.MultipleBtns, FieldPointer.Numbers),
        Other(ErrorCode.FocRejectedByLosingCarrier, FieldPointer.RequestedDate, FieldPointer.RequestedTime),
        new(ErrorCode.Unidentified, Field: null, Corrections: [], Mismatch: false),
        Mismatch(ErrorCode.InvalidPin, FieldPointer.Pin),
        Other(ErrorCode.PendingOrder, FieldPointer.Numbers),
        Other(ErrorCode.MainBtnPending, FieldPointer.PartialPort, FieldPointer.Numbers),
        Mismatch(ErrorCode.ServiceAddressMismatch, FieldPointer.ServiceAddress),
        Other(ErrorCode.TnHasSpecialFeatures, FieldPointer.Numbers),
        Mismatch(ErrorCode.TnMismatch, FieldPointer.Numbers),
        Other(ErrorCode.TnNotPortable, FieldPointer.Numbers),
        Other(ErrorCode.RateCenterNotSupported, FieldPointer.Numbers),
        Mismatch(ErrorCode.PostalCodeMismatch, FieldPointer.PostalCode),
        Mismatch(ErrorCode.InvalidBill, FieldPointer.Bill),
        Mismatch(ErrorCode.InvalidLoa, FieldPointer.Loa),
    ];

    private static readonly FrozenDictionary<string, Rejection> ByCode =
        Rejections.ToFrozenDictionary(rejection => rejection.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> MismatchByField = Rejections
        .Where(rejection => rejection.Mismatch)
        .ToFrozenDictionary(rejection => rejection.Field!, rejection => rejection.Code, StringComparer.Ordinal);

    /// <summary>All nineteen.</summary>
    public static IReadOnlyList<Rejection> All => Rejections;

    /// <summary>The rejection of a code, or null when the code is not one of the nineteen.</summary>
    public static Rejection? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>
    /// The rejection that a member risks when it differs from the losing carrier's record, or null when none is
    /// about it.
    /// </summary>
    /// <param name="field">JSON pointer, one of <see cref="FieldPointer"/>.</param>
    public static string? CodeFor(string field) => MismatchByField.GetValueOrDefault(field);

    private static Rejection Mismatch(string code, string field) => new(code, field, [field], Mismatch: true);

    private static Rejection Other(string code, params string[] fields) =>
        new(code, fields[0], fields, Mismatch: false);
}
