using CallingPlans.Application.Access;
using CallingPlans.Application.Providers;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.Setup;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.Providers;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>The provider catalogue as somebody sees it.</summary>
public sealed class ProviderListTests : IDisposable
{
    private readonly FakeApp app = new();

    public ProviderListTests()
    {
        app.PutOrganization(SetupSteps.Trial);
        app.Partners.Put(
            "fabrikam", "fabrikam", Given.Partner() with { PreferredProviders = ["northwind-telecom", "gone", "fabrikam-voice"] });
    }

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(Role.CustomerAdmin, "northwind-telecom", "fabrikam-voice")]
    [InlineData(Role.PartnerAdmin, "northwind-telecom", "fabrikam-voice")]
    [InlineData(Role.PortingDesk)]
    public async Task WhatTheManagingPartnerPrefersComesFirst(Role role, params string[] preferred)
    {
        var cards = await app.Get<ProviderDirectory>().ListAsync(role.Caller(), default);

        Assert.Equal(preferred, cards.Where(c => c.Group == ProviderGroup.Preferred).Select(c => c.Provider.Id));
        Assert.Equal(preferred, cards.Take(preferred.Length).Select(c => c.Provider.Id));
        Assert.Equal(cards.OrderBy(c => c.Group), cards);
        Assert.Equal(cards.Count, cards.DistinctBy(c => c.Provider.Id).Count());
    }

    [Theory]
    [InlineData(Role.CustomerAdmin, PstnConnectionKind.CallingPlans, null, "calling-plans")]
    [InlineData(Role.CustomerAdmin, PstnConnectionKind.IntegratedCcp, "fabrikam-voice", "fabrikam-voice")]
    [InlineData(Role.CustomerAdmin, PstnConnectionKind.NonIntegratedCcp, "intelepeer", "intelepeer")]
    [InlineData(Role.CustomerAdmin, PstnConnectionKind.PremisesBased, null, null)]
    [InlineData(Role.CustomerAdmin, PstnConnectionKind.None, null, null)]
    [InlineData(Role.PartnerAdmin, PstnConnectionKind.CallingPlans, null, null)]
    public async Task ACustomerSeesWhichOfItsLocationsAProviderServes(
        Role role, PstnConnectionKind kind, string? providerId, string? listedWith)
    {
        app.Locations.Put("contoso", "hq", Given.Location() with { Connection = new PstnConnection { Kind = kind, ProviderId = providerId } });

        var cards = await app.Get<ProviderDirectory>().ListAsync(role.Caller(), default);

        Assert.Equal(
            listedWith is null ? [] : [(listedWith, "hq")],
            cards.SelectMany(c => c.Locations ?? [], (card, location) => (card.Provider.Id, location)));
        Assert.All(cards, card => Assert.Equal(role == Role.CustomerAdmin, card.Locations is not null));
    }
}
