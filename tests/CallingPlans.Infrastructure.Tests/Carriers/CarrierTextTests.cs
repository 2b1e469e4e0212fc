using CallingPlans.Infrastructure.Carriers;

namespace CallingPlans.Infrastructure.Tests.Carriers;

public sealed class CarrierTextTests
{
    [Theory]
    [InlineData("Account FAB-100200 does not match", "Account *** does not match")]
    [InlineData("PIN 4711 is wrong.", "PIN *** is wrong.")]
    [InlineData("PIN Zq73519w!", "PIN ***!")]
    [InlineData("+14255550123 is not theirs", "+14255550123 is not theirs")]
    [InlineData("14255550123 is not theirs", "*** is not theirs")]
    [InlineData("Within 48 hours of the FOC", "Within 48 hours of the FOC")]
    [InlineData("one\r\ntwo\0", "one  two")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Redact_HidesWhatMayBeAnAccountNumberOrAPin(string? text, string redacted) =>
        Assert.Equal(redacted, CarrierText.Redact(text));

    [Fact]
    public void Redact_CutsWhatNobodyReads() => Assert.Equal(500, CarrierText.Redact(new string('x', 100_000)).Length);
}
