using CallingPlans.Domain.Providers;

namespace CallingPlans.Domain.Tests.Providers;

public sealed class ProviderCatalogTests
{
    private static readonly string[] Offered = ["DE", "US"];

    [Theory]
    [InlineData("adatum:name", "Adatum")]
    [InlineData("fabrikam-voice:grupo", "Preferred")]
    [InlineData("fabrikam-voice:group", "Best")]
    [InlineData("fabrikam-voice", "x")]
    public void Create_WithSettingsThatMakeNoProvider_Throws(string key, string value) =>
        Assert.Throws<ProviderCatalogException>(
            () => ProviderCatalog.Create(Offered, new Dictionary<string, string?> { [key] = value }));
}
