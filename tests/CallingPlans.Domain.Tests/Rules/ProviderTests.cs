using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Providers;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class ProviderTests
{
    private static readonly string[] Offered = ["DE", "US"];

    [Theory]
    [InlineData("intelepeer", ProviderServiceKind.IntegratedCcp, "US", true)]
    [InlineData("intelepeer", ProviderServiceKind.IntegratedCcp, "us", true)]
    [InlineData("intelepeer", ProviderServiceKind.IntegratedCcp, "GB", false)]
    [InlineData("intelepeer", ProviderServiceKind.NonIntegratedCcp, "GB", true)]
    [InlineData("intelepeer", null, "GB", true)]
    [InlineData("intelepeer", null, "JP", false)]
    [InlineData("intelepeer", ProviderServiceKind.CallingPlans, null, false)]
    [InlineData("calling-plans", ProviderServiceKind.CallingPlans, "DE", true)]
    [InlineData("calling-plans", ProviderServiceKind.CallingPlans, "FR", false)]
    public void AProviderIsFoundByServiceAndMarketTogether(string id, ProviderServiceKind? service, string? market, bool found) =>
        Assert.Equal(found, ProviderCatalog.Create(Offered).Find(id)!.Serves(service, market));

    [Theory]
    [InlineData("DE", "US")]
    [InlineData("FR")]
    public void CallingPlansAreOfferedInEveryMarketThatIs(params string[] offered) => Assert.Equal(
        offered, Assert.Single(ProviderCatalog.Create(offered).Find(PstnProvider.CallingPlansId)!.Services).Markets);

    [Theory]
    [InlineData(ProviderGroup.Preferred, 0)]
    [InlineData(ProviderGroup.Certified, 0)]
    [InlineData(ProviderGroup.Calling, 3)]
    public void TheGroupsOfTheCatalogueComeInTheirOrder(ProviderGroup group, int before)
    {
        var catalog = ProviderCatalog.Create(
            Offered, new Dictionary<string, string?> { ["proseware-communications:group"] = group.ToString() });

        Assert.Equal(catalog.All.OrderBy(p => p.Group).ThenBy(p => p.Name), catalog.All);
        Assert.True(catalog.All.TakeWhile(p => p.Id != "proseware-communications").Count() >= before);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public void EveryProviderIsSummedUpInEveryLanguage(string language)
    {
        Assert.Contains(language, ErrorTexts.Languages);
        Assert.All(ProviderCatalog.Create(Offered).All, provider => Assert.NotEmpty(provider.Summary[language]));
    }

    [Fact]
    public void ConfigurationChangesTakesOutAndAddsProviders()
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
}
