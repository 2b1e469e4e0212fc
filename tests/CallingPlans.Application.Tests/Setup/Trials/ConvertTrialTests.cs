using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Trials;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Setup.Trials;

public sealed class ConvertTrialTests : IDisposable
{
    private static readonly ConversionInput FivePlans = new() { CommittedOutboundCallingPlans = 5 };

    private readonly FakeApp app = new();

    public ConvertTrialTests()
    {
        app.PutOrganization(SetupSteps.Trial);
        app.PutLocation("hq", "America/New_York", Given.Now.AddDays(-9));
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_OrganisationChangedMeanwhile_KeepsThatChange()
    {
        app.Organizations.BeforeNextReplace = () => app.Organizations.Put(
            "contoso", "organization", Given.Organization() with { Subscription = SetupSteps.Trial, Name = "Contoso Ltd" });

        await ConvertAsync(FivePlans);

        Assert.Equal("Contoso Ltd", (await app.ReadOrganizationAsync()).Name);
        Assert.Equal(SubscriptionKind.Paid, (await app.ReadOrganizationAsync()).Subscription.Kind);
    }

    [Fact]
    public async Task RunAsync_ProcessDiesAfterTheEvents_TheSweepFinishesAndNothingBillsTwice()
    {
        var number = await app.PutNumberAsync("+12025550101");
        app.Inventory.BeforeNextReplace = () => throw new IOException("died");

        await ConvertAsync(FivePlans);
        Assert.Null(app.ReadNumber(number).BillingStart);
        await app.SweepAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(Given.Now, app.ReadNumber(number).BillingStart);
        Assert.Equal(2, app.Billing.All.Count);
    }

    [Fact]
    public async Task RunAsync_NumberProvisionedAtTheSameMoment_IsFoundByTheSecondLook()
    {
        await ConvertAsync(FivePlans);
        var late = await app.PutNumberAsync("+12025550103");

        await app.SweepAfterAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(Given.Now, app.ReadNumber(late).BillingStart);
        Assert.Empty(app.Chores.All);
    }

    [Fact]
    public async Task RunAsync_NumbersThatPortInAfterwards_AreNotTheTrials()
    {
        await ConvertAsync(FivePlans);
        var porting = await app.PutNumberAsync("+12025550104", NumberStatus.PortingIn);

        await app.SweepAfterAsync(TimeSpan.FromMinutes(3));

        Assert.Null(app.ReadNumber(porting).BillingStart);
    }

    private async Task<Result<Stored<Organization>>> ConvertAsync(ConversionInput input) =>
        await app.Get<ConvertTrial>().RunAsync(
            (await app.Organizations.FindAsync("contoso", "organization", default))!, input, default);
}
