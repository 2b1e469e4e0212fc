using CallingPlans.Application.Access;
using CallingPlans.Application.Providers;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.Providers;

namespace CallingPlans.Application.Tests.Setup.Providers;

public sealed class ProviderDirectoryTests : IDisposable
{
    private readonly FakeApp app = new();

    public ProviderDirectoryTests()
    {
        app.PutOrganization(SetupSteps.Trial);
        app.Partners.Put(
            "fabrikam", "fabrikam", Given.Partner() with { PreferredProviders = ["northwind-telecom", "gone", "fabrikam-voice"] });
    }

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(Role.CustomerAdmin)]
    [InlineData(Role.PartnerAdmin)]
    public async Task ListAsync_PartnerPrefersSome_TheyComeFirstInItsOrder(Role role)
    {
        var cards = await ListAsync(role == Role.CustomerAdmin ? Given.Admin : Given.PartnerAdmin);

        Assert.Equal(["northwind-telecom", "fabrikam-voice"], cards.Take(2).Select(c => c.Provider.Id));
        Assert.Equal(2, cards.Count(c => c.Group == ProviderGroup.Preferred));
        Assert.Equal(cards.Count, cards.DistinctBy(c => c.Provider.Id).Count());
    }

    [Fact]
    public async Task ListAsync_PortingDesk_HasNobodysPreferencesAndNoLocations()
    {
        var cards = await ListAsync(Given.Desk);

        Assert.All(cards, c => Assert.Equal((c.Provider.Group, true), (c.Group, c.Locations is null)));
    }

    [Fact]
    public async Task ListAsync_Customer_SeesWhichOfItsLocationsUseAProvider()
    {
        app.PutLocation("plans", "America/New_York", Given.Now);
        app.PutLocation("none", "America/New_York", enabledAt: null);
        var integrated = app.PutLocation("ccp", "America/New_York", enabledAt: null);
        app.Locations.Put("contoso", "ccp", integrated with
        {
            Connection = new PstnConnection { Kind = PstnConnectionKind.IntegratedCcp, ProviderId = "fabrikam-voice" },
        });

        var cards = (await ListAsync(Given.Admin)).ToDictionary(c => c.Provider.Id, c => c.Locations!);

        Assert.Equal(["plans"], cards[PstnProvider.CallingPlansId]);
        Assert.Equal(["ccp"], cards["fabrikam-voice"]);
        Assert.Empty(cards["intelepeer"]);
    }

    private Task<IReadOnlyList<ProviderCard>> ListAsync(Caller caller) => app.Get<ProviderDirectory>().ListAsync(caller, default);
}
