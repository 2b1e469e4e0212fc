using CallingPlans.Application.Access;
using CallingPlans.Application.Providers;
using CallingPlans.Application.Tests.Setup.Memory;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.Providers;

namespace CallingPlans.Application.Tests.Setup.Providers;

public sealed class ProviderDirectoryTests
{
    private static readonly Caller Admin = new("ada", "Ada", null, Role.CustomerAdmin, Customer.Id, null);

    private readonly Customer customer = new(Customer.Trial);
    private readonly ProviderDirectory directory;

    public ProviderDirectoryTests()
    {
        var partners = new MemoryResources<Partner>();
        partners.Put("partner", "partner", new Partner
        {
            Id = "partner", Name = "Partner", PreferredProviders = ["northwind-telecom", "gone", "fabrikam-voice"],
        });
        directory = new ProviderDirectory(
            ProviderCatalog.Create(["US"]), customer.Organizations, partners, customer.Locations);
    }

    [Theory]
    [InlineData(Role.CustomerAdmin, Customer.Id, null)]
    [InlineData(Role.PartnerAdmin, null, "partner")]
    public async Task ListAsync_PartnerPrefersSome_TheyComeFirstInItsOrder(Role role, string? org, string? partner)
    {
        var cards = await directory.ListAsync(new Caller("x", "X", null, role, org, partner), default);

        Assert.Equal(["northwind-telecom", "fabrikam-voice"], cards.Take(2).Select(c => c.Provider.Id));
        Assert.Equal(2, cards.Count(c => c.Group == ProviderGroup.Preferred));
        Assert.Equal(cards.Count, cards.DistinctBy(c => c.Provider.Id).Count());
    }

    [Fact]
    public async Task ListAsync_PortingDesk_HasNobodysPreferencesAndNoLocations()
    {
        var cards = await directory.ListAsync(new Caller("x", "X", null, Role.PortingDesk, null, null), default);

        Assert.All(cards, c => Assert.Equal((c.Provider.Group, true), (c.Group, c.Locations is null)));
    }

    [Fact]
    public async Task ListAsync_Customer_SeesWhichOfItsLocationsUseAProvider()
    {
        customer.AddLocation("plans", "America/New_York", Customer.Start);
        customer.AddLocation("none", "America/New_York");
        var integrated = customer.AddLocation("ccp", "America/New_York");
        customer.Locations.Put(Customer.Id, "ccp", integrated with
        {
            Connection = new PstnConnection { Kind = PstnConnectionKind.IntegratedCcp, ProviderId = "fabrikam-voice" },
        });

        var cards = (await directory.ListAsync(Admin, default)).ToDictionary(c => c.Provider.Id, c => c.Locations!);

        Assert.Equal(["plans"], cards[PstnProvider.CallingPlansId]);
        Assert.Equal(["ccp"], cards["fabrikam-voice"]);
        Assert.Empty(cards["intelepeer"]);
    }
}
