using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class RejectionTests
{
    public static TheoryData<string> Codes => [.. RejectionCatalog.All.Select(rejection => rejection.Code)];

    [Theory]
    [InlineData("AccountNumberMismatch", "/account/accountNumber")]
    [InlineData("AccountNumberRequired", "/account/accountNumber")]
    [InlineData("AccountNameMismatch", "/account/authorizedName")]
    [InlineData("BtnMismatch", "/account/billingTelephoneNumber")]
    [InlineData("CompanyNameMismatch", "/account/companyName")]
    [InlineData("MultipleBtns", "/numbers")]
    [InlineData("FocRejectedByLosingCarrier", "/requestedDate")]
    [InlineData("Unidentified", null)]
    [InlineData("InvalidPin", "/account/pin")]
    [InlineData("PendingOrder", "/numbers")]
    [InlineData("MainBtnPending", "/partialPort")]
    [InlineData("ServiceAddressMismatch", "/account/serviceAddress")]
    [InlineData("TnHasSpecialFeatures", "/numbers")]
    [InlineData("TnMismatch", "/numbers")]
    [InlineData("TnNotPortable", "/numbers")]
    [InlineData("RateCenterNotSupported", "/numbers")]
    [InlineData("PostalCodeMismatch", "/account/serviceAddress/postalCode")]
    [InlineData("InvalidBill", "/bill")]
    [InlineData("InvalidLoa", "/loa")]
    public void EveryRejectionNamesTheFieldToCorrect(string code, string? field)
    {
        var rejection = RejectionCatalog.Find(code);

        Assert.NotNull(rejection);
        Assert.Equal(field, rejection.Field);
        Assert.Equal(field is null ? [] : [field], rejection.Corrections.Take(1));
        Assert.Equal(field, ErrorCatalog.Get(code).Field);
    }

    [Theory]
    [InlineData(FieldPointer.AccountNumber, ErrorCode.AccountNumberMismatch)]
    [InlineData(FieldPointer.PostalCode, ErrorCode.PostalCodeMismatch)]
    [InlineData(FieldPointer.ServiceAddress, ErrorCode.ServiceAddressMismatch)]
    [InlineData(FieldPointer.Numbers, ErrorCode.TnMismatch)]
    [InlineData(FieldPointer.CarrierName, null)]
    public void AFieldAtRiskHasTheCodeOfItsMismatch(string field, string? code) =>
        Assert.Equal(code, RejectionCatalog.CodeFor(field));

    [Theory]
    [MemberData(nameof(Codes))]
    public void ARejectionThatNumbersCureNamesThem(string code) => Assert.Equal(
        code is ErrorCode.MainBtnPending or ErrorCode.MultipleBtns or ErrorCode.PendingOrder or ErrorCode.RateCenterNotSupported
            or ErrorCode.TnHasSpecialFeatures or ErrorCode.TnMismatch or ErrorCode.TnNotPortable,
        RejectionCatalog.Find(code)!.NamesNumbers);

    [Theory]
    [InlineData("AccountNumberMismatch", "Correct the account number and resubmit", "billing telephone number or the ported number")]
    [InlineData("AccountNumberRequired", "Give the account number and resubmit", "billing telephone number or the ported number")]
    [InlineData("AccountNameMismatch", "Correct the authorised name")]
    [InlineData("BtnMismatch", "Correct the billing telephone number")]
    [InlineData("CompanyNameMismatch", "the previous carrier")]
    [InlineData("MultipleBtns", "Split the order")]
    [InlineData("FocRejectedByLosingCarrier", "Choose another date")]
    [InlineData("Unidentified", "Contact the porting desk (PTS)")]
    [InlineData("InvalidPin", "Correct the PIN or passcode")]
    [InlineData("PendingOrder", "Remove the numbers concerned")]
    [InlineData("MainBtnPending", "port it in the last order", "or state what becomes of the remaining numbers")]
    [InlineData("ServiceAddressMismatch", "Correct street, city and state")]
    [InlineData("TnHasSpecialFeatures", "Remove the number", "take the feature off")]
    [InlineData("TnMismatch", "Remove the numbers")]
    [InlineData("TnNotPortable", "Remove the numbers")]
    [InlineData("RateCenterNotSupported", "Remove the numbers")]
    [InlineData("PostalCodeMismatch", "Correct the postal code")]
    [InlineData("InvalidBill", "Upload the latest bill")]
    [InlineData("InvalidLoa", "signed again", "or contact the porting desk (PTS)")]
    public void EveryRejectionSaysItsRemedy(string code, params string[] parts)
    {
        var remedy = ErrorTexts.Get(code, "en").Remedy;

        Assert.All(parts, part => Assert.Contains(part, remedy, StringComparison.Ordinal));
        Assert.DoesNotContain(remedy, ErrorTexts.Get(code, "zh-TW").Remedy, StringComparison.Ordinal);
    }
}
