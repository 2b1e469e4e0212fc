using System.Text.Json;
using CallingPlans.Domain.Numbers;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Numbers;

public sealed class TelephoneNumberTests
{
    [Theory]
    [InlineData("+12065551234")]
    [InlineData("+18005551234")]
    [InlineData("+442079460123")]
    [InlineData("+4930123456")]
    [InlineData("+390612345678")]
    [InlineData("+35226123456")]
    public void TryParse_NumberOfAPlan_IsTakenAsWritten(string text)
    {
        Assert.True(TelephoneNumber.TryParse(text, allowFictional: false, out var number));
        Assert.Equal(text, number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("12065551234")]
    [InlineData("0012065551234")]
    [InlineData("2065551234")]
    [InlineData("+1 206 555 1234")]
    [InlineData("+1-206-555-1234")]
    [InlineData("+1(206)5551234")]
    [InlineData(" +12065551234")]
    [InlineData("+12065551234\n")]
    [InlineData("+1206555123")]
    [InlineData("+120655512345")]
    [InlineData("+10065551234")]
    [InlineData("+0206555123")]
    [InlineData("+1206555ABCD")]
    [InlineData("+1２０６５５５１２３４")]
    [InlineData("+4402079460123")]
    [InlineData("+12065551234567890")]
    [InlineData("=+12065551234")]
    public void TryParse_AnythingElse_IsRefused(string? text) =>
        Assert.False(TelephoneNumber.TryParse(text, allowFictional: true, out _));

    [Theory]
    [InlineData("+12125550100")]
    [InlineData("+14255550123")]
    [InlineData("+14165550199")]
    [InlineData("+18005550199")]
    public void TryParse_FictionalNumber_IsTakenOnlyWhereAllowed(string text)
    {
        Assert.False(TelephoneNumber.TryParse(text, allowFictional: false, out _));
        Assert.True(TelephoneNumber.TryParse(text, allowFictional: true, out var number));
        Assert.True(number.IsFictional);
    }

    [Theory]
    [InlineData("+12125550200")]
    [InlineData("+12125550099")]
    [InlineData("+12125560123")]
    public void IsFictional_NextToTheRange_IsFalse(string text) =>
        Assert.False(TelephoneNumber.Restore(text).IsFictional);

    [Theory]
    [InlineData("+12065551234", "US", true)]
    [InlineData("+12065551234", "CA", false)]
    [InlineData("+14165551234", "CA", true)]
    [InlineData("+14165551234", "US", false)]
    [InlineData("+14165550123", "US", false)]
    [InlineData("+18765551234", "US", false)]
    [InlineData("+18005551234", "US", true)]
    [InlineData("+18005551234", "CA", true)]
    [InlineData("+442079460123", "GB", true)]
    [InlineData("+442079460123", "US", false)]
    [InlineData("+390612345678", "IT", true)]
    public void Parse_ForARegion_TellsOwnNumbersFromOthers(string text, string region, bool own)
    {
        var result = TelephoneNumber.Parse(text, [region], allowFictional: true);

        Assert.Equal(own, result.IsNumber);
        Assert.Equal(own ? null : NumberFault.WrongCountry, result.Fault);
    }

    [Fact]
    public void Parse_NoNumberAtAll_IsInvalidBeforeItIsOfAnotherCountry() =>
        Assert.Equal(NumberFault.InvalidNumber, TelephoneNumber.Parse("+999", ["US"], allowFictional: true).Fault);

    [Theory]
    [InlineData("+12065551234", NumberType.Landline)]
    [InlineData("+442079460123", NumberType.Landline)]
    [InlineData("+447400123456", NumberType.Mobile)]
    [InlineData("+393331234567", NumberType.Mobile)]
    [InlineData("+18885551234", NumberType.TollFree)]
    [InlineData("+448081570123", NumberType.TollFree)]
    [InlineData("+443301234567", NumberType.NonGeographic)]
    public void Type_ByTheRange(string text, NumberType expected) =>
        Assert.Equal(expected, TelephoneNumber.Restore(text).Type);

    [Theory]
    [InlineData("+12065551234", "+1******1234", 1)]
    [InlineData("+35226123456", "+352****3456", 352)]
    [InlineData("+2476123", "+247**23", 247)]
    public void Masked_HidesAllButCountryCodeAndLastDigits(string text, string masked, int countryCode)
    {
        var number = TelephoneNumber.Restore(text);

        Assert.Equal(masked, number.Masked);
        Assert.Equal(countryCode, number.CountryCode);
    }

    [Fact]
    public void Equality_IsByText()
    {
        var one = TelephoneNumber.Restore("+12065551234");
        var same = TelephoneNumber.Restore("+12065551234");
        var other = TelephoneNumber.Restore("+12065551235");

        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != other);
        Assert.False(one == null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12065551234")]
    [InlineData("+1206555123x")]
    public void Restore_NotE164_Throws(string text) =>
        Assert.Throws<FormatException>(() => TelephoneNumber.Restore(text));

    [Fact]
    public void Json_GoesThereAndBack()
    {
        var numbers = new Dictionary<TelephoneNumber, TelephoneNumber>
        {
            [TelephoneNumber.Restore("+12125550100")] = TelephoneNumber.Restore("+12125550101"),
        };

        var json = JsonSerializer.Serialize(numbers);

        Assert.Equal("+12125550100", JsonDocument.Parse(json).RootElement.EnumerateObject().Single().Name);
        Assert.Equal(numbers, JsonSerializer.Deserialize<Dictionary<TelephoneNumber, TelephoneNumber>>(json));
    }

    [Theory]
    [InlineData("\"tel\"")]
    [InlineData("12065551234")]
    public void Json_NotAnE164Text_IsAJsonException(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TelephoneNumber>(json));

    [Property]
    public bool TryParse_AnyText_IsRefusedOrKeptUnchanged(string? text) =>
        !TelephoneNumber.TryParse(text, allowFictional: true, out var number) || number.ToString() == text;

    [Property(MaxTest = 500)]
    public bool TryParse_AnyDigits_GivesANumberThatItsOwnTextGivesAgain(ulong digits)
    {
        var text = $"+{digits % 1_000_000_000_000_000}";
        return !TelephoneNumber.TryParse(text, allowFictional: true, out var number)
            || (TelephoneNumber.TryParse(number.ToString(), allowFictional: true, out var again)
                && again == number
                && !number.Masked.Contains(text[^5..], StringComparison.Ordinal));
    }
}
