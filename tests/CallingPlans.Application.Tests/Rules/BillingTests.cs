using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Access;
using CallingPlans.Application.NewNumbers.Desk;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Application.Tests.Setup;
using CallingPlans.Application.Trials;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>When something begins to bill: exactly once each.</summary>
public sealed class BillingTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    // Enabled on the first of March; the second of March, ten in New York, is now.
    [Theory]
    [InlineData(OutboundCallingPlanSource.ControlHub, null, true, 0, "2026-03-01T15:00:00Z", 31)]
    [InlineData(OutboundCallingPlanSource.ControlHub, null, false, 40, null, null)]
    [InlineData(OutboundCallingPlanSource.Ccw, "2026-02-15", true, 0, "2026-02-15T05:00:00Z", 14)]
    [InlineData(OutboundCallingPlanSource.Ccw, "2026-04-01", true, 29, null, null)]
    [InlineData(OutboundCallingPlanSource.Ccw, "2026-04-01", true, 30, "2026-04-01T04:00:00Z", 30)]
    [InlineData(OutboundCallingPlanSource.Ccw, null, true, 0, "2026-03-01T15:00:00Z", 31)]
    [InlineData(OutboundCallingPlanSource.Ccw, null, false, 40, null, null)]
    public async Task PlansBillOnceFromTheFirstEnablingOrFromTheRequestedServiceDate(
        OutboundCallingPlanSource source, string? serviceDate, bool enabled, int daysLater, string? at, int? prorationDays)
    {
        var organization = app.PutOrganization(
            new Subscription(SubscriptionKind.Paid, 5, source, serviceDate is null ? null : DateOnly.Parse(serviceDate)));
        app.PutLocation("hq", "America/New_York", enabled ? Given.Now.AddDays(-1) : null);
        app.PutLocation("branch", "Europe/Berlin", enabled ? Given.Now : null);

        for (var i = 0; i < 2; i++)
            await app.Get<SubscriptionBilling>().FollowAsync(organization, () => Task.FromResult(true), default);
        await app.SweepAfterAsync(TimeSpan.FromDays(daysLater));

        Assert.Equal(
            at is null ? [] : [(BillingEventKind.OutboundCallingPlanStarted, DateTimeOffset.Parse(at), prorationDays)],
            app.Billing.All.Select(e => (e.Kind, e.At, e.ProrationDays)));
    }

    [Theory]
    [InlineData("self-service", 3)]
    [InlineData("support request", 1)]
    public async Task ANewNumberBillsOnceFromItsProvisioning(string ordering, int quantity)
    {
        using var rig = new NumberRig();
        rig.App.Supplier.ProvisionedAt = Given.Now;
        var order = (await rig.PlaceAsync(
            ordering == "self-service" ? NumberRig.ByCriteria(quantity) : NumberRig.AskFor(quantity),
            ordering == "self-service" ? "US" : "DE")).Value.Order;
        if (ordering != "self-service")
            await rig.App.Get<FulfilSupportOrder>().RunAsync(Given.Desk, order, new FulfilmentInput { Numbers = ["+493023125001"] }, default);

        await rig.ProvisionAsync(order);
        rig.App.NumberOrders.Put(rig.App.NumberOrders.Get(order.Ref) with { Stage = OrderStage.SendingToCarrier });
        await rig.ProvisionAsync(order);

        Assert.Equal(quantity, rig.App.Billing.All.Count);
        Assert.All(rig.App.Billing.All, e => Assert.Equal(
            (BillingEventKind.NumberBillingStarted, order.Id.ToString(), Given.Now, 30), (e.Kind, e.OrderId!, e.At, e.ProrationDays)));
        Assert.Equal(Given.Now, rig.App.NumberOrders.Get(order.Ref).BillingStart);
        Assert.All(rig.App.Inventory.All, n => Assert.Equal(Given.Now, n.BillingStart));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 3)]
    public async Task APortedNumberBillsOnceFromItsCompletionAndPortingItselfBillsNothing(int quantity, int times)
    {
        var order = app.Store(UsOrder([.. Enumerable.Range(1, quantity).Select(i => $"+1202555010{i}")]).In(OrderStage.AwaitingPort));

        for (var i = 0; i < times; i++)
            await app.ApplyAsync(order, CarrierUpdateKind.Ported);

        Assert.Equal(order.Numbers.Select(n => n.Number.ToString()), app.Billing.All.Select(e => e.Number));
        Assert.All(app.Billing.All, e => Assert.Equal(
            (BillingEventKind.NumberBillingStarted, Given.Now, 30), (e.Kind, e.At, e.ProrationDays)));
        Assert.All(app.Inventory.All, n => Assert.Equal(Given.Now, n.BillingStart));
        Assert.Equal(Given.Now, app.Get<PortOrderViews>().Show(app.Now(order), Role.CustomerAdmin, "en").BillingStart);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATrialBillsNothingUntilItsConversionAndThenEverythingOnce(bool converted)
    {
        using var trial = new NumberRig(SubscriptionKind.Trial);
        var order = await trial.ProvisionedAsync(2);
        Assert.Empty(trial.App.Billing.All);
        trial.App.PutOrganization(SetupSteps.Trial);
        trial.App.Time.Advance(TimeSpan.FromDays(4));

        if (converted)
        {
            await trial.App.Get<ConvertTrial>().RunAsync(
                (await trial.App.Organizations.FindAsync("contoso", "organization", default))!,
                new ConversionInput { CommittedOutboundCallingPlans = 1 },
                default);
        }

        await trial.App.SweepAfterAsync(TimeSpan.FromMinutes(3));
        await trial.App.SweepAfterAsync(TimeSpan.FromDays(1));
        Assert.Equal(
            converted ? [.. order.Numbers.Select(n => (string?)n.ToString()).Prepend(null)] : [],
            trial.App.Billing.All.Select(e => e.Number));
        Assert.All(trial.App.Billing.All, e => Assert.Equal((Given.Now.AddDays(4), 26), (e.At, e.ProrationDays)));
        Assert.All(trial.App.Inventory.All, n => Assert.Equal(converted ? Given.Now.AddDays(4) : null, n.BillingStart));
    }
}
