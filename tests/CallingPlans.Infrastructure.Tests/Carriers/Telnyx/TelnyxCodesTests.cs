using CallingPlans.Domain.Errors;
using CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxCodesTests
{
    public static TheoryData<string, string> Mapped { get; } = new()
    {
        { "ACCOUNT_NUMBER_MISMATCH", ErrorCode.AccountNumberMismatch },
        { "ACCOUNT_NUMBER_REQUIRED", ErrorCode.AccountNumberRequired },
        { "AUTH_PERSON_MISMATCH", ErrorCode.AccountNameMismatch },
        { "BTN_ATN_MISMATCH", ErrorCode.BtnMismatch },
        { "ENTITY_NAME_MISMATCH", ErrorCode.CompanyNameMismatch },
        { "PORTING_ORDER_SPLIT_REQUIRED", ErrorCode.MultipleBtns },
        { "FOC_REJECTED", ErrorCode.FocRejectedByLosingCarrier },
        { "PASSCODE_PIN_INVALID", ErrorCode.InvalidPin },
        { "LSR_PENDING", ErrorCode.PendingOrder },
        { "MAIN_BTN_PORTING", ErrorCode.MainBtnPending },
        { "LOCATION_MISMATCH", ErrorCode.ServiceAddressMismatch },
        { "PHONE_NUMBER_HAS_SPECIAL_FEATURE", ErrorCode.TnHasSpecialFeatures },
        { "PHONE_NUMBER_MISMATCH", ErrorCode.TnMismatch },
        { "PHONE_NUMBER_NOT_PORTABLE", ErrorCode.TnNotPortable },
        { "RATE_CENTER_NOT_PORTABLE", ErrorCode.RateCenterNotSupported },
        { "POSTAL_CODE_MISMATCH", ErrorCode.PostalCodeMismatch },
        { "LOA_ILLEGIBLE", ErrorCode.InvalidLoa },
    };

    [Theory]
    [MemberData(nameof(Mapped))]
    public void Map_KnownCode_IsOurs(string raw, string ours) => Assert.Equal(ours, TelnyxCodes.Map(raw));

    [Fact]
    public void Known_IsJustWhatIsTestedHere() =>
        Assert.Equal(Mapped.Select(row => (string)row[0]).Order(), TelnyxCodes.Known.Order());

    [Theory]
    [InlineData("OTHER")]
    [InlineData("OSP_IRRESPONSIVE")]
    [InlineData("PORT_TYPE_INCORRECT")]
    [InlineData("SV_CONFLICT")]
    [InlineData("SV_UNKNOWN_FAILURE")]
    [InlineData("FOC_EXPIRED")]
    [InlineData("of tomorrow")]
    [InlineData("")]
    [InlineData(null)]
    public void Map_AnyOtherCode_IsUnidentified(string? raw) => Assert.Equal(ErrorCode.Unidentified, TelnyxCodes.Map(raw));
}
