using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Trials;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.Errors;
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
    public async Task RunAsync_WithPlans_KeepsWhatElseTheOrganisationHas()
    {
        var before = await app.ReadOrganizationAsync();

        var converted = await ConvertAsync(FivePlans);

        var paid = new Subscription(SubscriptionKind.Paid, 5, OutboundCallingPlanSource.ControlHub) { ConvertedAt = Given.Now };
        Assert.Equal(before with { Subscription = paid }, converted.Value.Value);
        Assert.Equal(converted.Value.Value, await app.ReadOrganizationAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public async Task RunAsync_WithoutPlans_NeedsALicence(int? plans)
    {
        var refused = await ConvertAsync(new ConversionInput { CommittedOutboundCallingPlans = plans });

        Assert.Equal([(ErrorCode.LicenseRequired, "/committedOutboundCallingPlans")], ErrorsOf(refused));
        Assert.Equal(SubscriptionKind.Trial, (await app.ReadOrganizationAsync()).Subscription.Kind);
        Assert.Empty(app.Billing.All);
    }

    [Fact]
    public async Task RunAsync_CcwWithoutADate_IsRefused()
    {
        var refused = await ConvertAsync(FivePlans with { OutboundCallingPlanSource = OutboundCallingPlanSource.Ccw });

        Assert.Equal([(ErrorCode.ValidationFailed, "/requestedServiceDate")], ErrorsOf(refused));
    }

    [Fact]
    public async Task RunAsync_PaidAlready_IsAConflict()
    {
        await ConvertAsync(FivePlans);

        var again = await ConvertAsync(FivePlans);

        Assert.Equal(FailureKind.Conflict, again.Failure!.Kind);
        Assert.Equal(ErrorCode.StateConflict, again.Failure.Errors[0].Code);
    }

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
    public async Task RunAsync_PlansOfControlHub_BillFromTheConversion()
    {
        await ConvertAsync(FivePlans);

        // 2 March: 30 days of the month are left, that day included.
        var started = Assert.Single(app.Billing.All);
        Assert.Equal(
            (BillingEventKind.OutboundCallingPlanStarted, Given.Now, 30), (started.Kind, started.At, started.ProrationDays));
    }

    [Fact]
    public async Task RunAsync_NumbersOfTheTrial_BillOnceEachFromTheConversion()
    {
        var active = await app.PutNumberAsync("+12025550101");
        var inactive = await app.PutNumberAsync("+12025550102", NumberStatus.Inactive);

        await ConvertAsync(FivePlans);

        var started = app.Billing.All.Where(e => e.Kind == BillingEventKind.NumberBillingStarted).ToList();
        Assert.Equal([active.ToString(), inactive.ToString()], started.Select(e => e.Number));
        Assert.All(started, e => Assert.Equal((Given.Now, "order", 30), (e.At, e.OrderId, e.ProrationDays)));
        Assert.Equal(Given.Now, app.ReadNumber(active).BillingStart);
        Assert.Equal(NumberStatus.Active, app.ReadNumber(active).Status);
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

    private static IEnumerable<(string Code, string? Field)> ErrorsOf<T>(Result<T> result) =>
        result.Failure!.Errors.Select(e => (e.Code, e.Field));
}
