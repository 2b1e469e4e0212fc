using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Application.NewNumbers.Terms;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.NewNumbers;

public sealed class TermsTests : IDisposable
{
    private readonly NumberRig rig = new();

    private AcceptTerms Accept => rig.App.Get<AcceptTerms>();

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task Accept_Customer_ActivatesTheNumbers()
    {
        var order = await rig.ProvisionedAsync();

        var accepted = (await Accept.RunAsync(Given.Admin, order, default)).Value.Order;

        Assert.Equal((Given.Admin.Name, rig.App.Time.GetUtcNow()), (accepted.Terms.AcceptedBy, accepted.Terms.AcceptedAt));
        Assert.All(rig.StatusesOf(order), s => Assert.Equal(NumberStatus.Active, s));
        Assert.Contains(OrderEventKind.TermsAccepted, rig.App.NumberOrders.KindsOf(order.Ref));
    }

    [Fact]
    public async Task Accept_Again_ActivatesWhatADiedRequestLeft()
    {
        var order = await rig.ProvisionedAsync();
        var accepted = (await Accept.RunAsync(Given.Admin, order, default)).Value.Order;
        var number = rig.App.Inventory.All[0];
        await rig.App.Inventory.UpsertAsync([number with { Status = NumberStatus.Inactive }], default);

        var again = (await Accept.RunAsync(Given.Admin, accepted, default)).Value.Order;

        Assert.Equal(accepted, again);
        Assert.All(rig.StatusesOf(order), s => Assert.Equal(NumberStatus.Active, s));
    }

    [Fact]
    public async Task Accept_NumberDeletedMeanwhile_StaysDeleted()
    {
        var order = await rig.ProvisionedAsync();
        await rig.App.Inventory.RemoveAsync("contoso", [order.Numbers[0]], default);

        await Accept.RunAsync(Given.Admin, order, default);

        Assert.Equal([order.Numbers[1]], rig.App.Inventory.All.Select(n => n.Number));
    }

    [Fact]
    public async Task Accept_BeforeProvisioning_IsAConflict()
    {
        var order = await rig.OrderAsync();

        Assert.Equal(FailureKind.Conflict, (await Accept.RunAsync(Given.Admin, order, default)).Failure!.Kind);
    }

    [Fact]
    public async Task Reminder_Repeated_IsSentOnce()
    {
        var order = await rig.ProvisionedAsync();
        var reminder = rig.App.Get<ReadNumberOrder>().NextReminder(order)!;
        await RemindAsync(order, reminder);

        var step = await RemindAsync(order, reminder);

        Assert.Equal(2, step.Progress.NextReminder!.Number);
        Assert.Equal(2, rig.App.NumberOrders.TemplatesOf(order.Ref).Count(t => t == MailTemplates.TermsNeeded));
    }

    [Fact]
    public async Task TakeSignal_RequestDiedAfterTheAcceptanceWasWritten_ActivatesTheNumbers()
    {
        var order = await rig.ProvisionedAsync();
        rig.App.NumberOrders.Put(order with { Terms = new TermsOfService(true, rig.App.Time.GetUtcNow(), "Robin") });
        var signal = rig.App.Signals.All[0];

        await rig.App.Get<TakeNumberOrderSignal>().RunAsync(order.Ref, signal.Id, default);

        Assert.All(rig.StatusesOf(order), s => Assert.Equal(NumberStatus.Active, s));
        Assert.DoesNotContain(signal, rig.App.Signals.All);
    }

    private Task<NumberOrderStep> RemindAsync(NumberOrder order, TermsReminder reminder) =>
        rig.App.Get<RemindOfTerms>().RunAsync(order.Ref, reminder, default);
}
