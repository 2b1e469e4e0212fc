using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Tests.Errors;

public sealed class RejectionCatalogTests
{
    [Fact]
    public void All_IsNineteen() => Assert.Equal(19, RejectionCatalog.All.Select(each => each.Code).Distinct().Count());

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
    public void Find_EachCode_PointsToItsField(string code, string? field)
    {
        var rejection = RejectionCatalog.Find(code);

        Assert.NotNull(rejection);
        Assert.Equal(field, rejection.Field);
        Assert.Equal(field is null ? [] : [field], rejection.Corrections.Take(1));
        Assert.Equal(field, ErrorCatalog.Get(code).Field);
    }

    [Fact]
    public void Find_CodeOfAnotherKind_IsNull() => Assert.Null(RejectionCatalog.Find(ErrorCode.BillTooOld));

    [Theory]
    [InlineData(FieldPointer.AccountNumber, ErrorCode.AccountNumberMismatch)]
    [InlineData(FieldPointer.PostalCode, ErrorCode.PostalCodeMismatch)]
    [InlineData(FieldPointer.ServiceAddress, ErrorCode.ServiceAddressMismatch)]
    [InlineData(FieldPointer.Numbers, ErrorCode.TnMismatch)]
    [InlineData(FieldPointer.CarrierName, null)]
    public void CodeFor_AField_IsTheMismatchOfThatField(string field, string? code) =>
        Assert.Equal(code, RejectionCatalog.CodeFor(field));

    [Fact]
    public void NamesNumbers_OnlyThoseThatNumbersCure() => Assert.Equal(
        [
            ErrorCode.MainBtnPending, ErrorCode.MultipleBtns, ErrorCode.PendingOrder, ErrorCode.RateCenterNotSupported,
            ErrorCode.TnHasSpecialFeatures, ErrorCode.TnMismatch, ErrorCode.TnNotPortable,
        ],
        RejectionCatalog.All.Where(each => each.NamesNumbers).Select(each => each.Code).Order());
}
