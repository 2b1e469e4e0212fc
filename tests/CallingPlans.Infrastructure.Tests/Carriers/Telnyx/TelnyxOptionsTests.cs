using CallingPlans.Infrastructure.Carriers.Telnyx;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxOptionsTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void Validate_WholeAccount_Succeeds() => Assert.True(new TelnyxOptionsValidator().Validate(null, Good()).Succeeded);

    [Theory]
    [InlineData("ApiKey", "")]
    [InlineData("ApiKey", " ")]
    [InlineData("PublicKey", "")]
    [InlineData("PublicKey", "AAAA")]
    [InlineData("PublicKey", "not base64")]
    [InlineData("BaseAddress", "http://api.telnyx.example/v2")]
    [InlineData("BaseAddress", "v2")]
    [InlineData("WebhookUrl", "http://voice.contoso.example/hook")]
    public void Validate_HalfAnAccount_NamesTheSetting(string setting, string value)
    {
        var options = Good();
        typeof(TelnyxOptions).GetProperty(setting)!.SetValue(options, value);

        var failure = Assert.Single(new TelnyxOptionsValidator().Validate(null, options).Failures!);

        Assert.StartsWith($"Carrier:Telnyx:{setting}", failure);
    }

    [Fact]
    public void OffersRecordsOf_TheMarketsOfTheSetting()
    {
        var options = new TelnyxOptions { RecordMarkets = "US, PR" };

        Assert.Equal([true, true, false], ((string[])["us", "PR", "CA"]).Select(options.OffersRecordsOf));
    }

    private static TelnyxOptions Good() => new() { ApiKey = "KEY", PublicKey = Key };
}
