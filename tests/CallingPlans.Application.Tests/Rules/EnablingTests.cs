using CallingPlans.Application.Locations;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.Setup;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>What a location needs to get Calling Plans, and which connections it may have.</summary>
public sealed class EnablingTests : IDisposable
{
    private readonly FakeApp app = new();

    public EnablingTests() => app.Partners.Put("fabrikam", "fabrikam", Given.Partner());

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fabrikam", true, -1)]
    [InlineData("fabrikam", true, 0)]
    [InlineData("fabrikam", false, -1, ErrorCode.PartnerNotAuthorized)]
    [InlineData("fabrikam", true, null, ErrorCode.AddendumNotAccepted)]
    [InlineData("fabrikam", true, 1, ErrorCode.AddendumNotAccepted)]
    [InlineData("fabrikam", false, null, ErrorCode.PartnerNotAuthorized, ErrorCode.AddendumNotAccepted)]
    [InlineData("nobody", true, -1, ErrorCode.PartnerNotAuthorized, ErrorCode.AddendumNotAccepted)]
    public async Task CallingPlansNeedAnAuthorisedPartnerThatHasAcceptedTheAddendum(
        string partner, bool authorised, int? acceptedSeconds, params string[] codes)
    {
        app.Partners.Put("fabrikam", "fabrikam", Given.Partner() with
        {
            Authorized = authorised,
            AddendumAcceptedAt = acceptedSeconds is { } seconds ? Given.Now.AddSeconds(seconds) : null,
        });

        var result = await app.ConnectAsync(organization: Given.Organization() with { PartnerId = partner });

        Assert.Equal(codes, SetupSteps.CodesOf(result));
    }

    [Theory]
    [InlineData(SubscriptionKind.Paid, 0, ErrorCode.LicenseRequired)]
    [InlineData(SubscriptionKind.Paid, 1)]
    [InlineData(SubscriptionKind.Trial, 0)]
    public async Task CallingPlansNeedACommittedLicenceExceptInATrial(SubscriptionKind kind, int licences, params string[] codes) =>
        Assert.Equal(codes, SetupSteps.CodesOf(await app.ConnectAsync(organization: Given.Organization(kind, licences))));

    [Theory]
    [InlineData("US", false)]
    [InlineData("JP", true)]
    [InlineData("FR", true)]
    public async Task CallingPlansAreEnabledWhereTheMarketIsOffered(string country, bool refused)
    {
        using var withoutFrance = new FakeApp(("Markets:FR:enabled", "false"));
        withoutFrance.Partners.Put("fabrikam", "fabrikam", Given.Partner());

        var result = await withoutFrance.ConnectAsync(location: SetupSteps.Unconnected() with { Country = country });

        Assert.Equal(refused, SetupSteps.CodesOf(result).Contains(ErrorCode.MarketNotSupported));
    }

    [Theory]
    [InlineData("Robin", "CFO", "robin@contoso.example", "+12025550100")]
    [InlineData(null, "CFO", "robin@contoso.example", "+12025550100", ErrorCode.ContractContactRequired)]
    [InlineData("Robin", " ", "robin@contoso.example", "+12025550100", ErrorCode.ContractContactRequired)]
    [InlineData("Robin", "CFO", "", "+12025550100", ErrorCode.ContractContactRequired)]
    [InlineData("Robin", "CFO", "robin@contoso.example", null, ErrorCode.ContractContactRequired)]
    [InlineData("Robin", "CFO", "robin", "+12025550100", ErrorCode.ValidationFailed)]
    public async Task EnablingTakesTheWholeContractContact(string? name, string? title, string? email, string? phone, params string[] codes)
    {
        var contact = new ContractContactInput { Name = name, Title = title, Email = email, Phone = phone };

        Assert.Equal(codes, SetupSteps.CodesOf(await app.ConnectAsync(SetupSteps.Enabling() with { ContractContact = contact })));
    }

    [Theory]
    [InlineData("10001", null)]
    [InlineData("X", ErrorCode.AddressInvalid)]
    [InlineData(null, ErrorCode.AddressInvalid)]
    public async Task EnablingTakesAValidEmergencyAddressAndKeepsIt(string? postalCode, string? code)
    {
        var address = postalCode is null ? null : Given.Address() with { PostalCode = postalCode };

        var result = await app.ConnectAsync(SetupSteps.Enabling() with { EmergencyAddress = address });

        Assert.Equal(code, result.Failure?.Errors[0].Code);
        Assert.Equal(code is null ? address : null, result.Succeeded ? result.Value.Value.EmergencyAddress!.Address : null);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(false, false)]
    [InlineData(true, false, ErrorCode.ContactCenterNotSupported)]
    [InlineData(null, true, ErrorCode.HighVolumeNotSupported)]
    [InlineData(true, true, ErrorCode.ContactCenterNotSupported, ErrorCode.HighVolumeNotSupported)]
    public async Task DeclaredContactCentreOrHighVolumeUseIsRefused(bool? contactCentre, bool? highVolume, params string[] codes) =>
        Assert.Equal(codes, SetupSteps.CodesOf(await app.ConnectAsync(SetupSteps.Enabling() with
        {
            Usage = new UsageInput { ContactCenter = contactCentre, HighVolume = highVolume },
        })));

    [Theory]
    [InlineData(PstnConnectionKind.IntegratedCcp)]
    [InlineData(PstnConnectionKind.PremisesBased)]
    [InlineData(PstnConnectionKind.None)]
    public async Task LocationsOfAnOrganisationHaveConnectionsOfTheirOwn(PstnConnectionKind others)
    {
        var other = Given.Location() with { Id = "other", Connection = new PstnConnection { Kind = others } };
        app.Locations.Put("contoso", "other", other);

        var enabled = await app.ConnectAsync();

        Assert.True(enabled.Value.Value.Connection.IsCallingPlans);
        Assert.Equal(other, (await app.Locations.FindAsync("contoso", "other", default))!.Value);
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
    public async Task AConnectionChangesOnlyAlongASelfServicePath(PstnConnectionKind from, PstnConnectionKind to, bool possible)
    {
        var result = await app.ConnectAsync(
            SetupSteps.Enabling() with { Kind = to, ProviderId = "tailspin" },
            location: SetupSteps.Unconnected() with { Connection = new PstnConnection { Kind = from, EnabledAt = Given.Now } });

        Assert.Equal(possible ? [] : [ErrorCode.MigrationPathNotSupported], SetupSteps.CodesOf(result));
    }
}
