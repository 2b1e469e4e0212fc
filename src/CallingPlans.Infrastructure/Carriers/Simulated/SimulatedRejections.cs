using System.Collections.Frozen;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>The rejections of the simulated carrier in a carrier's own codes and words.</summary>
internal static class SimulatedRejections
{
    private const string SpecialFeatureEnding = "0911";

    private static readonly FrozenDictionary<string, (string Code, string Text)> Raw =
        new Dictionary<string, (string Code, string Text)>
        {
            [ErrorCode.AccountNumberMismatch] = ("ACCOUNT_NUMBER_MISMATCH", "Account number does not match the CSR"),
            [ErrorCode.AccountNumberRequired] = ("ACCOUNT_NUMBER_REQUIRED", "Account number is required"),
            [ErrorCode.AccountNameMismatch] = ("AUTH_PERSON_MISMATCH", "Authorized person does not match the CSR"),
            [ErrorCode.BtnMismatch] = ("BTN_ATN_MISMATCH", "BTN/ATN does not match the CSR"),
            [ErrorCode.CompanyNameMismatch] = ("ENTITY_NAME_MISMATCH", "Entity name does not match the CSR"),
            [ErrorCode.MultipleBtns] = ("PORTING_ORDER_SPLIT_REQUIRED", "Numbers belong to more than one BTN"),
            [ErrorCode.FocRejectedByLosingCarrier] = ("FOC_REJECTED", "Requested FOC date rejected"),
            [ErrorCode.Unidentified] = ("OTHER", "Rejected by the losing carrier"),
            [ErrorCode.InvalidPin] = ("PASSCODE_PIN_INVALID", "Passcode or PIN is invalid"),
            [ErrorCode.PendingOrder] = ("LSR_PENDING", "Another LSR is pending on the account"),
            [ErrorCode.MainBtnPending] = ("MAIN_BTN_PORTING", "Main BTN is porting without a new BTN"),
            [ErrorCode.ServiceAddressMismatch] = ("LOCATION_MISMATCH", "Service location does not match the CSR"),
            [ErrorCode.TnHasSpecialFeatures] =
                ("PHONE_NUMBER_HAS_SPECIAL_FEATURE", "Number has a feature that prevents porting"),
            [ErrorCode.TnMismatch] = ("PHONE_NUMBER_MISMATCH", "Number does not belong to the end user"),
            [ErrorCode.TnNotPortable] = ("PHONE_NUMBER_NOT_PORTABLE", "Number is inactive or not on the account"),
            [ErrorCode.RateCenterNotSupported] = ("RATE_CENTER_NOT_PORTABLE", "Rate center is not portable"),
            [ErrorCode.PostalCodeMismatch] = ("POSTAL_CODE_MISMATCH", "Postal code does not match the CSR"),
            [ErrorCode.InvalidBill] = ("requirement-info-exception", "Invoice was not accepted"),
            [ErrorCode.InvalidLoa] = ("LOA_ILLEGIBLE", "Letter of authorization was not accepted"),
        }.ToFrozenDictionary();

    /// <summary>
    /// The errors of a rejection that the account number asks for. One about numbers names the last;
    /// <c>MultipleBtns</c> has one error for each half of the numbers.
    /// </summary>
    internal static IEnumerable<CarrierError> Asked(Rejection rejection, IReadOnlyList<string> numbers) =>
        rejection.Code == ErrorCode.MultipleBtns
            ? [Error(rejection.Code, [.. numbers.Take(numbers.Count / 2)]), Error(rejection.Code, [.. numbers.Skip(numbers.Count / 2)])]
            : [Error(rejection.Code, rejection.NamesNumbers ? [numbers[^1]] : null)];

    /// <summary>The error about the numbers with special features, where there are any.</summary>
    internal static IEnumerable<CarrierError> SpecialFeatures(IReadOnlyList<string> numbers)
    {
        string[] named = [.. numbers.Where(n => n.EndsWith(SpecialFeatureEnding, StringComparison.Ordinal))];
        return named.Length == 0 ? [] : [Error(ErrorCode.TnHasSpecialFeatures, named)];
    }

    private static CarrierError Error(string code, IReadOnlyList<string>? numbers) =>
        new(code, Raw[code].Code, Raw[code].Text, numbers);
}
