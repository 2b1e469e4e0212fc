using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Locations;

public sealed class PutConnectionTests : IDisposable
{
    private readonly FakeApp app = new();

    public PutConnectionTests()
    {
        app.Partners.Put("fabrikam", "fabrikam", Given.Partner());
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_AllThere_EnablesTheLocationWithItsEmergencyAddress()
    {
        var location = (await PutAsync()).Value.Value;

        Assert.True(location.Connection.IsCallingPlans);
        Assert.Equal((Given.Now, SubscriptionKind.Paid), (location.Connection.EnabledAt, location.Connection.SubscriptionType));
        Assert.Equal(Given.Address(), location.EmergencyAddress!.Address);
    }

    [Fact]
    public async Task RunAsync_PartnerNotAuthorised_IsRefused()
    {
        app.Partners.Put("fabrikam", "fabrikam", Given.Partner() with { Authorized = false });

        Assert.Equal([ErrorCode.PartnerNotAuthorized], Codes(await PutAsync()));
    }

    [Fact]
    public async Task RunAsync_AddendumNotAcceptedYet_IsRefused()
    {
        app.Partners.Put("fabrikam", "fabrikam", Given.Partner() with { AddendumAcceptedAt = null });
        Assert.Equal([ErrorCode.AddendumNotAccepted], Codes(await PutAsync()));

        app.Partners.Put("fabrikam", "fabrikam", Given.Partner() with { AddendumAcceptedAt = Given.Now.AddSeconds(1) });
        Assert.Equal([ErrorCode.AddendumNotAccepted], Codes(await PutAsync()));
    }

    [Fact]
    public async Task RunAsync_NoPartner_IsRefused() => Assert.Equal(
        [ErrorCode.PartnerNotAuthorized, ErrorCode.AddendumNotAccepted],
        Codes(await PutAsync(organization: Given.Organization() with { PartnerId = "nobody" })));

    [Fact]
    public async Task RunAsync_NoCommittedLicence_IsRefusedExceptForATrial()
    {
        Assert.Equal([ErrorCode.LicenseRequired], Codes(await PutAsync(organization: Given.Organization(licences: 0))));
        Assert.True((await PutAsync(organization: Given.Organization(SubscriptionKind.Trial, licences: 0))).Succeeded);
    }

    [Fact]
    public async Task RunAsync_NoMarketThere_IsRefused() => Assert.Contains(
        ErrorCode.MarketNotSupported, Codes(await PutAsync(location: Bare() with { Country = "JP" })));

    [Fact]
    public async Task RunAsync_TrafficThatIsNotSupported_IsRefused() => Assert.Equal(
        [ErrorCode.ContactCenterNotSupported, ErrorCode.HighVolumeNotSupported],
        Codes(await PutAsync(Input() with { Usage = new UsageInput { ContactCenter = true, HighVolume = true } })));

    [Fact]
    public async Task RunAsync_ContractContactNotWhole_IsRefused()
    {
        Assert.Equal([ErrorCode.ContractContactRequired], Codes(await PutAsync(Input() with { ContractContact = null })));
        Assert.Equal(
            [ErrorCode.ContractContactRequired],
            Codes(await PutAsync(Input() with { ContractContact = Input().ContractContact! with { Title = " " } })));
    }

    [Fact]
    public async Task RunAsync_EmergencyAddressMissingOrBad_IsRefused()
    {
        Assert.Equal([ErrorCode.AddressInvalid], Codes(await PutAsync(Input() with { EmergencyAddress = null })));
        Assert.Equal(
            [ErrorCode.AddressInvalid], Codes(await PutAsync(Input() with { EmergencyAddress = Given.Address() with { PostalCode = "X" } })));
    }

    [Theory]
    [InlineData(PstnConnectionKind.None, PstnConnectionKind.IntegratedCcp, true)]
    [InlineData(PstnConnectionKind.None, PstnConnectionKind.PremisesBased, true)]
    [InlineData(PstnConnectionKind.NonIntegratedCcp, PstnConnectionKind.IntegratedCcp, true)]
    [InlineData(PstnConnectionKind.IntegratedCcp, PstnConnectionKind.NonIntegratedCcp, false)]
    [InlineData(PstnConnectionKind.PremisesBased, PstnConnectionKind.CallingPlans, false)]
    [InlineData(PstnConnectionKind.NonIntegratedCcp, PstnConnectionKind.CallingPlans, false)]
    [InlineData(PstnConnectionKind.CallingPlans, PstnConnectionKind.IntegratedCcp, false)]
    [InlineData(PstnConnectionKind.CallingPlans, PstnConnectionKind.PremisesBased, false)]
    [InlineData(PstnConnectionKind.CallingPlans, PstnConnectionKind.CallingPlans, true)]
    public async Task RunAsync_FromOneKindToAnother_IsSelfServiceOrNot(PstnConnectionKind from, PstnConnectionKind to, bool possible)
    {
        var result = await PutAsync(
            Input() with { Kind = to, ProviderId = "tailspin" },
            location: Bare() with { Connection = new PstnConnection { Kind = from, EnabledAt = Given.Now } });

        Assert.Equal(possible ? [] : [ErrorCode.MigrationPathNotSupported], Codes(result));
    }

    [Fact]
    public async Task RunAsync_WithoutKind_IsRefused() =>
        Assert.Equal("/kind", Assert.Single((await PutAsync(new ConnectionInput())).Failure!.Errors).Field);

    [Fact]
    public async Task RunAsync_PlansOfControlHub_BillOnceFromTheFirstEnabling()
    {
        await PutAsync();
        app.Time.Advance(TimeSpan.FromDays(40));
        await PutAsync(location: Bare() with { Id = "branch" });

        var billed = Assert.Single(app.Billing.All);
        Assert.Equal(
            (BillingEventKind.OutboundCallingPlanStarted, Given.Now, 30), (billed.Kind, billed.At, billed.ProrationDays));
    }

    [Fact]
    public async Task RunAsync_TrialOrPlansOfCcwBeforeTheirDate_DoNotBill()
    {
        await PutAsync(organization: Given.Organization(SubscriptionKind.Trial));
        var paid = Given.Organization();
        await PutAsync(organization: paid with
        {
            Subscription = paid.Subscription with
            {
                OutboundCallingPlanSource = OutboundCallingPlanSource.Ccw,
                RequestedServiceDate = new DateOnly(2026, 4, 1),
            },
        });

        Assert.Empty(app.Billing.All);
    }

    [Fact]
    public async Task RunAsync_LocationChangedMeanwhile_KeepsThatChange()
    {
        app.Locations.BeforeNextReplace = () => app.Locations.Put("contoso", "hq", Bare() with { Name = "Renamed" });

        var location = (await PutAsync()).Value.Value;

        Assert.Equal("Renamed", location.Name);
        Assert.True(location.Connection.IsCallingPlans);
    }

    [Fact]
    public async Task RunAsync_EnabledAgain_KeepsWhenItWasEnabled()
    {
        var first = (await PutAsync()).Value;
        app.Time.Advance(TimeSpan.FromDays(1));

        var again = await app.Get<PutConnection>().RunAsync(
            Given.Admin, new AccessibleLocation(first, Given.Organization()), Input(), default);

        Assert.Equal(Given.Now, again.Value.Value.Connection.EnabledAt);
    }

    private static ConnectionInput Input() => new()
    {
        Kind = PstnConnectionKind.CallingPlans,
        ContractContact = new ContractContactInput
        {
            Name = "Robin Counts",
            Title = "CFO",
            Email = "robin@contoso.example",
            Phone = "+12025550100",
        },
        EmergencyAddress = Given.Address(),
    };

    private static Location Bare() => Given.Location() with { Connection = PstnConnection.None };

    private Task<Result<Stored<Location>>> PutAsync(
        ConnectionInput? input = null, Organization? organization = null, Location? location = null)
    {
        var stored = app.Locations.Put("contoso", (location ?? Bare()).Id, location ?? Bare());
        app.Organizations.Put("contoso", "organization", organization ?? Given.Organization());
        return app.Get<PutConnection>().RunAsync(
            Given.Admin, new AccessibleLocation(stored, organization ?? Given.Organization()), input ?? Input(), default);
    }

    private static List<string> Codes(Result<Stored<Location>> result) => [.. result.Failure?.Errors.Select(e => e.Code) ?? []];
}
