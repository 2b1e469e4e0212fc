using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.NewNumbers;

public sealed class ProvisionNumbersTests : IDisposable
{
    private readonly NumberRig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task RunAsync_CarrierDone_NumbersAreThereInactiveAndBill()
    {
        var order = await rig.ProvisionedAsync(2);

        Assert.Equal(NumberOrderStatus.Provisioned, order.Status);
        Assert.Equal(rig.App.Supplier.ProvisionedAt, order.BillingStart);
        Assert.All(rig.StatusesOf(order), s => Assert.Equal(NumberStatus.Inactive, s));
        Assert.All(order.Numbers, n => Assert.True(rig.App.Registry.IsActive(n)));
        Assert.Equal(order.Numbers.Select(n => n.ToString()), rig.App.Billing.All.Select(e => e.Number));
        // The second of March, of 31 days.
        Assert.All(rig.App.Billing.All, e => Assert.Equal(30, e.ProrationDays));
        Assert.Equal([MailTemplates.NumbersProvisioned, MailTemplates.TermsNeeded], rig.App.NumberOrders.TemplatesOf(order.Ref));
    }

    [Fact]
    public async Task RunAsync_Repeated_ChangesNothing()
    {
        var order = await rig.ProvisionedAsync(2);

        await rig.ProvisionAsync(order);

        Assert.Equal(order, rig.App.NumberOrders.Get(order.Ref));
        Assert.Equal(2, rig.App.Billing.All.Count);
    }

    [Fact]
    public async Task RunAsync_RepeatedAfterItDiedBeforeTheOrdersRow_BillsOnce()
    {
        var pending = await rig.OrderAsync(2);
        rig.App.Supplier.ProvisionedAt = rig.App.Time.GetUtcNow();
        await rig.ProvisionAsync(pending);
        rig.App.NumberOrders.Put(pending);

        await rig.ProvisionAsync(pending);

        Assert.Equal(NumberOrderStatus.Provisioned, rig.App.NumberOrders.Get(pending.Ref).Status);
        Assert.Equal(2, rig.App.Billing.All.Count);
    }

    [Fact]
    public async Task RunAsync_CarrierAtWork_ComesAgain()
    {
        var order = await rig.OrderAsync();

        var step = await rig.ProvisionAsync(order);

        Assert.False(step.IsDone);
        Assert.Equal(OrderStage.SendingToCarrier, step.Progress.Stage);
        Assert.Empty(rig.App.Inventory.All);
    }

    [Fact]
    public async Task RunAsync_CarrierDown_ComesAgain()
    {
        var order = await rig.OrderAsync();
        rig.App.Supplier.Refusal = new CarrierUnavailableException("Down.");

        Assert.False((await rig.ProvisionAsync(order)).IsDone);
        Assert.Equal(NumberOrderStatus.Pending, rig.App.NumberOrders.Get(order.Ref).Status);
    }

    [Fact]
    public async Task RunAsync_CarrierRefuses_IsAnErrorAndTheNumbersAreFree()
    {
        var order = await rig.OrderAsync();
        rig.App.Supplier.Refusal = new CarrierRefusedException("gone", "The number is gone.");

        var step = await rig.ProvisionAsync(order);

        var failed = rig.App.NumberOrders.Get(order.Ref);
        Assert.True(step.IsDone);
        Assert.Equal((NumberOrderStatus.Error, "The number is gone."), (failed.Status, failed.FailureReason));
        Assert.Empty(rig.App.Registry.HeldBy(order.Ref));
        Assert.Empty(rig.App.Billing.All);
        Assert.Equal([MailTemplates.OrderError], rig.App.NumberOrders.TemplatesOf(order.Ref));
    }

    [Fact]
    public async Task RunAsync_HoldLapsedAndSomebodyElseHasTheNumber_IsAnError()
    {
        var order = await rig.OrderAsync();
        rig.App.Registry.Put(order.Numbers[0], new OrderRef("fabrikam", OrderId.New()), active: true);

        await rig.ProvisionAsync(order);

        Assert.Equal(NumberOrderStatus.Error, rig.App.NumberOrders.Get(order.Ref).Status);
        Assert.True(rig.App.Registry.IsActive(order.Numbers[0]));
    }

    [Fact]
    public async Task RunAsync_LateRepetitionAfterAcceptance_LeavesTheNumbersActive()
    {
        var order = await rig.ProvisionedAsync();
        await rig.App.Get<Application.NewNumbers.Terms.AcceptTerms>().RunAsync(Builders.Given.Admin, order, default);
        // A run that read the order while it was still pending writes after the acceptance.
        await rig.App.Get<NumberProvisioning>().RunAsync(order, order.ProvisionedAt!.Value, default);

        await rig.App.Get<TakeNumberOrderSignal>().RunAsync(order.Ref, null, default);

        Assert.All(rig.StatusesOf(order), s => Assert.Equal(NumberStatus.Active, s));
    }
}
