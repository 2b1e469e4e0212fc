using CallingPlans.Application.Results;
using CallingPlans.Application.Trials;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Setup.Trials;

public sealed class ConvertTrialTests
{
    private static readonly ConversionInput FivePlans = new() { CommittedOutboundCallingPlans = 5 };

    private readonly Customer customer = new(Customer.Trial);

    public ConvertTrialTests() => customer.AddLocation("us", "America/New_York", Customer.Start.AddDays(-9));

    [Fact]
    public async Task RunAsync_WithPlans_KeepsWhatElseTheOrganisationHas()
    {
        var before = customer.Organization;

        var converted = await ConvertAsync(FivePlans);

        var paid = new Subscription(SubscriptionKind.Paid, 5, OutboundCallingPlanSource.ControlHub) { ConvertedAt = Customer.Start };
        Assert.Equal(before with { Subscription = paid }, converted.Value.Value);
        Assert.Equal(converted.Value.Value, customer.Organization);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public async Task RunAsync_WithoutPlans_NeedsALicence(int? plans)
    {
        var refused = await ConvertAsync(new ConversionInput { CommittedOutboundCallingPlans = plans });

        Assert.Equal([(ErrorCode.LicenseRequired, "/committedOutboundCallingPlans")], ErrorsOf(refused));
        Assert.Equal(SubscriptionKind.Trial, customer.Organization.Subscription.Kind);
        Assert.Empty(customer.Billing.All);
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
        customer.Organizations.BeforeNextReplace = () => customer.Write(customer.Organization with { Name = "Contoso Ltd" });

        await ConvertAsync(FivePlans);

        Assert.Equal("Contoso Ltd", customer.Organization.Name);
        Assert.Equal(SubscriptionKind.Paid, customer.Organization.Subscription.Kind);
    }

    [Fact]
    public async Task RunAsync_PlansOfControlHub_BillFromTheConversion()
    {
        await ConvertAsync(FivePlans);

        // 10 March: 22 days of the month are left, that day included.
        var started = Assert.Single(customer.Billing.All);
        Assert.Equal(
            (BillingEventKind.OutboundCallingPlanStarted, Customer.Start, 22), (started.Kind, started.At, started.ProrationDays));
    }

    [Fact]
    public async Task RunAsync_NumbersOfTheTrial_BillOnceEachFromTheConversion()
    {
        var active = customer.AddNumber("+12025550101");
        var inactive = customer.AddNumber("+12025550102", NumberStatus.Inactive);

        await ConvertAsync(FivePlans);

        var started = customer.Billing.All.Where(e => e.Kind == BillingEventKind.NumberBillingStarted).ToList();
        Assert.Equal([active.ToString(), inactive.ToString()], started.Select(e => e.Number));
        Assert.All(started, e => Assert.Equal((Customer.Start, "order", 22), (e.At, e.OrderId, e.ProrationDays)));
        Assert.Equal(Customer.Start, customer.Inventory.Get(Customer.Id, active).BillingStart);
        Assert.Equal(NumberStatus.Active, customer.Inventory.Get(Customer.Id, active).Status);
    }

    [Fact]
    public async Task RunAsync_ProcessDiesAfterTheEvents_TheSweepFinishesAndNothingBillsTwice()
    {
        var number = customer.AddNumber("+12025550101");
        customer.Inventory.BeforeNextReplace = () => throw new IOException("died");

        await ConvertAsync(FivePlans);
        Assert.Null(customer.Inventory.Get(Customer.Id, number).BillingStart);
        await SweepAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(Customer.Start, customer.Inventory.Get(Customer.Id, number).BillingStart);
        Assert.Equal(2, customer.Billing.All.Count);
    }

    [Fact]
    public async Task RunAsync_NumberProvisionedAtTheSameMoment_IsFoundByTheSecondLook()
    {
        await ConvertAsync(FivePlans);
        var late = customer.AddNumber("+12025550103");

        await SweepAfterAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(Customer.Start, customer.Inventory.Get(Customer.Id, late).BillingStart);
        Assert.Empty(customer.Promised.All);
    }

    [Fact]
    public async Task RunAsync_NumbersThatPortInAfterwards_AreNotTheTrials()
    {
        await ConvertAsync(FivePlans);
        var porting = customer.AddNumber("+12025550104", NumberStatus.PortingIn);

        await SweepAfterAsync(TimeSpan.FromMinutes(3));

        Assert.Null(customer.Inventory.Get(Customer.Id, porting).BillingStart);
    }

    private async Task<Result<Abstractions.Storage.Stored<Organization>>> ConvertAsync(ConversionInput input) =>
        await customer.Convert.RunAsync((await customer.ReadAsync())!, input, default);

    private Task SweepAfterAsync(TimeSpan time)
    {
        customer.Time.Advance(time);
        return customer.Chores.DoDueAsync(100, default);
    }

    private static IEnumerable<(string Code, string? Field)> ErrorsOf<T>(Result<T> result) =>
        result.Failure!.Errors.Select(e => (e.Code, e.Field));
}
