using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Application.NewNumbers.Terms;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;

namespace CallingPlans.Application.Tests.Rules;

public sealed class TermsOfServiceTests : IDisposable
{
    private readonly NumberRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("US", true)]
    [InlineData("GB", true)]
    [InlineData("DE", false)]
    public async Task TermsOfServiceAreAskedForInSelfServiceOnly(string country, bool required)
    {
        var order = (await rig.PlaceAsync(required ? NumberRig.ByCriteria(1, null) : NumberRig.AskFor(1), country)).Value.Order;

        Assert.Equal(required, order.Terms.Required);
    }

    [Theory]
    [InlineData(Role.CustomerAdmin, null)]
    [InlineData(Role.PartnerAdmin, ErrorCode.CustomerMustAccept)]
    [InlineData(Role.PortingDesk, ErrorCode.CustomerMustAccept)]
    public async Task OnlyTheCustomerAcceptsTheTermsAndThenTheNumbersAreActive(Role role, string? code)
    {
        var order = await rig.ProvisionedAsync();
        Assert.All(rig.StatusesOf(order), status => Assert.Equal(NumberStatus.Inactive, status));

        var answer = await rig.App.Get<AcceptTerms>().RunAsync(role.Caller(), order, default);

        Assert.Equal(code, answer.Failure?.Errors[0].Code);
        Assert.All(rig.StatusesOf(order), status => Assert.Equal(code is null ? NumberStatus.Active : NumberStatus.Inactive, status));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 9)]
    [InlineData(3, 16)]
    [InlineData(4, 23)]
    public async Task TheTermsAreCalledToMindAfterTwoDaysAndThenWeekly(int number, int days)
    {
        var order = await rig.ProvisionedAsync();
        for (var i = 1; i < number; i++)
            await RemindAsync(order);

        var next = rig.App.Get<ReadNumberOrder>().NextReminder(rig.App.NumberOrders.Get(order.Ref));
        await RemindAsync(order);

        Assert.Equal(new TermsReminder(number, order.ProvisionedAt!.Value.AddDays(days).UtcDateTime), next);
        Assert.Equal(1 + number, rig.App.NumberOrders.TemplatesOf(order.Ref).Count(t => t == MailTemplates.TermsNeeded));
    }

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("accepted", false)]
    [InlineData("one deleted", true)]
    [InlineData("all deleted", false)]
    public async Task TheRemindersEndWithTheAcceptanceOrTheLastNumber(string happened, bool goesOn)
    {
        var order = await rig.ProvisionedAsync();
        var reminder = rig.App.Get<ReadNumberOrder>().NextReminder(order)!;
        if (happened == "accepted")
            await rig.App.Get<AcceptTerms>().RunAsync(Given.Admin, order, default);
        else if (happened != "nothing")
            await rig.App.Inventory.RemoveAsync("contoso", [.. order.Numbers.Take(happened == "all deleted" ? 2 : 1)], default);

        var step = await rig.App.Get<RemindOfTerms>().RunAsync(order.Ref, reminder, default);

        Assert.Equal(goesOn, step.Progress.NextReminder is not null);
        Assert.Equal(goesOn ? 2 : 1, rig.App.NumberOrders.TemplatesOf(order.Ref).Count(t => t == MailTemplates.TermsNeeded));
    }

    private async Task RemindAsync(NumberOrder order)
    {
        var next = rig.App.Get<ReadNumberOrder>().NextReminder(rig.App.NumberOrders.Get(order.Ref))!;
        await rig.App.Get<RemindOfTerms>().RunAsync(order.Ref, next, default);
    }
}
