using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.Setup;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Rules;

public sealed class OrganizationTests : IDisposable
{
    private readonly FakeApp app = new();

    public OrganizationTests()
    {
        foreach (var partner in (string[])["fabrikam", "another"])
            app.Partners.Put(partner, partner, Given.Partner() with { Id = partner });
    }

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(Role.PartnerAdmin, "fabrikam", null)]
    [InlineData(Role.PartnerAdmin, "another", FailureKind.NotFound)]
    [InlineData(Role.PortingDesk, "fabrikam", null)]
    [InlineData(Role.PortingDesk, "another", null)]
    [InlineData(Role.CustomerAdmin, "fabrikam", FailureKind.Forbidden)]
    public async Task AnOrganisationIsSetUpByItsPartnerOrTheDesk(Role role, string partner, FailureKind? refused)
    {
        var before = Put(Given.Organization() with { PartnerId = partner });

        var result = await PutAsync(role.Caller(), before, before.Value.Subscription);

        Assert.Equal(refused, result.Failure?.Kind);
    }

    [Theory]
    [InlineData(SubscriptionKind.Trial, SubscriptionKind.Paid, 1, null)]
    [InlineData(SubscriptionKind.Trial, SubscriptionKind.Paid, 0, ErrorCode.LicenseRequired)]
    [InlineData(SubscriptionKind.Paid, SubscriptionKind.Trial, 1, ErrorCode.ValidationFailed)]
    [InlineData(SubscriptionKind.Paid, SubscriptionKind.Paid, 0, null)]
    [InlineData(SubscriptionKind.Trial, SubscriptionKind.Trial, 0, null)]
    public async Task ASubscriptionBecomesPaidWithALicenceAndNeverATrialAgain(
        SubscriptionKind from, SubscriptionKind to, int licences, string? code)
    {
        var before = Put(Given.Organization(from));

        var result = await PutAsync(Given.Desk, before, before.Value.Subscription with { Kind = to, CommittedOutboundCallingPlans = licences });

        Assert.Equal(code is null ? [] : [code], SetupSteps.CodesOf(result));
    }

    private Stored<Organization> Put(Organization organization) => app.Organizations.Put("contoso", "organization", organization);

    private Task<Result<Put<Organization>>> PutAsync(Caller caller, Stored<Organization> before, Subscription subscription) =>
        app.Get<PutOrganization>().RunAsync(
            caller,
            "contoso",
            _ => Task.FromResult<Result<OrganizationInput>>(new OrganizationInput
            {
                Name = "Contoso",
                PartnerId = before.Value.PartnerId,
                Subscription = new SubscriptionInput
                {
                    Kind = subscription.Kind,
                    CommittedOutboundCallingPlans = subscription.CommittedOutboundCallingPlans,
                },
            }),
            before.Version,
            default);
}
