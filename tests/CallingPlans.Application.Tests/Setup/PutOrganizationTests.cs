using CallingPlans.Application.Access;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Setup;

public sealed class PutOrganizationTests : IDisposable
{
    private readonly FakeApp app = new();

    public PutOrganizationTests()
    {
        app.Partners.Put("fabrikam", "fabrikam", Given.Partner());
        app.Partners.Put("another", "another", Given.Partner() with { Id = "another" });
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_PartnersNewCustomer_IsCreated() =>
        Assert.True((await PutAsync(Given.PartnerAdmin)).Value.Created);

    [Theory]
    [InlineData("contoso")]
    [InlineData("northwind")]
    public async Task RunAsync_CustomerSetsUpWhatIsNotThere_IsNotFound(string id) =>
        Assert.Equal(FailureKind.NotFound, (await PutAsync(Given.Admin, id)).Failure!.Kind);

    [Fact]
    public async Task RunAsync_PartnerNamesAnotherPartner_IsRefused() => Assert.Equal(
        "/partnerId", Assert.Single((await PutAsync(Given.PartnerAdmin, partner: "another")).Failure!.Errors).Field);

    [Fact]
    public async Task RunAsync_PartnerThatDoesNotExist_IsRefused() => Assert.Equal(
        "/partnerId", Assert.Single((await PutAsync(Given.Desk, partner: "nobody")).Failure!.Errors).Field);

    [Fact]
    public async Task RunAsync_Replacing_NeedsTheVersionThatWasRead()
    {
        var stored = (await PutAsync(Given.Desk)).Value.Stored;

        Assert.Equal(FailureKind.PreconditionRequired, (await PutAsync(Given.Desk)).Failure!.Kind);
        Assert.Equal(FailureKind.PreconditionFailed, (await PutAsync(Given.Desk, version: "old")).Failure!.Kind);
        Assert.False((await PutAsync(Given.Desk, version: stored.Version)).Value.Created);
    }

    private Task<Result<Put<Organization>>> PutAsync(
        Caller caller, string id = "contoso", string partner = "fabrikam", string? version = null) =>
        app.Get<PutOrganization>().RunAsync(
            caller,
            id,
            _ => Task.FromResult<Result<OrganizationInput>>(new OrganizationInput
            {
                Name = "Contoso",
                PartnerId = partner,
                Subscription = new SubscriptionInput { Kind = SubscriptionKind.Paid, CommittedOutboundCallingPlans = 1 },
            }),
            version,
            default);
}
