using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Tests.Fakes;

namespace CallingPlans.Functions.Tests.Http;

public sealed class RequestLanguageTests
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("zh-TW", "zh-TW")]
    [InlineData("zh-tw", "zh-TW")]
    [InlineData("zh", "zh-TW")]
    [InlineData("zh-Hant-HK", "zh-TW")]
    [InlineData("de, zh-TW;q=0.8, en;q=0.5", "zh-TW")]
    [InlineData("en;q=0.5, zh-TW;q=0.8", "zh-TW")]
    [InlineData("zh-TW;q=0, en", "en")]
    [InlineData("en-GB, zh-TW", "en")]
    [InlineData("de", "en")]
    [InlineData("*", "en")]
    [InlineData(";;;=q, \0", "en")]
    public void Of_AcceptLanguage_IsTheBestThatThereIs(string? header, string expected)
    {
        var http = Requests.Get();
        http.Request.Headers.AcceptLanguage = header;

        Assert.Equal(expected, RequestLanguage.Of(http.Request));
    }
}
