using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Providers;

namespace CallingPlans.Domain.Tests.Providers;

public sealed class ProviderCatalogTests
{
    private static readonly string[] Offered = ["DE", "US"];

    [Fact]
    public void Create_WithoutSettings_HasCallingPlansInEveryMarketThatIsOffered()
    {
        var plans = ProviderCatalog.Create(Offered).Find(PstnProvider.CallingPlansId)!;

        Assert.Equal(Offered, Assert.Single(plans.Services).Markets);
    }

    [Theory]
    [InlineData(ProviderServiceKind.IntegratedCcp)]
    [InlineData(ProviderServiceKind.NonIntegratedCcp)]
    public void Create_WithoutSettings_HasIntelepeerIntegratedAndNot(ProviderServiceKind service) =>
        Assert.True(ProviderCatalog.Create(Offered).Find("intelepeer")!.Serves(service, "US"));

    [Fact]
    public void Create_WithoutSettings_SaysEveryProviderInEveryLanguage() => Assert.All(
        ProviderCatalog.Create(Offered).All, provider => Assert.Equal(ErrorTexts.Languages.Order(), provider.Summary.Keys.Order()));

    [Fact]
    public void Create_WithSettings_ChangesTakesOutAndAdds()
    {
        var catalog = ProviderCatalog.Create(Offered, new Dictionary<string, string?>
        {
            ["northwind-telecom:group"] = "Preferred",
            ["litware-networks:enabled"] = "false",
            ["adatum:name"] = "Adatum",
            ["adatum:group"] = "Calling",
            ["adatum:services:0:service"] = "IntegratedCcp",
            ["adatum:services:0:markets:0"] = "IE",
            ["adatum:summary:en"] = "New.",
        });

        Assert.Equal("northwind-telecom", catalog.All[0].Id);
        Assert.Null(catalog.Find("litware-networks"));
        Assert.True(catalog.Find("adatum")!.Serves(ProviderServiceKind.IntegratedCcp, "ie"));
    }

    [Theory]
    [InlineData("adatum:name", "Adatum")]
    [InlineData("fabrikam-voice:grupo", "Preferred")]
    [InlineData("fabrikam-voice:group", "Best")]
    [InlineData("fabrikam-voice", "x")]
    public void Create_WithSettingsThatMakeNoProvider_Throws(string key, string value) =>
        Assert.Throws<ProviderCatalogException>(
            () => ProviderCatalog.Create(Offered, new Dictionary<string, string?> { [key] = value }));

    [Fact]
    public void Serves_AMarketOfAnotherService_DoesNot() =>
        Assert.False(ProviderCatalog.Create(Offered).Find("intelepeer")!.Serves(ProviderServiceKind.IntegratedCcp, "GB"));
}
