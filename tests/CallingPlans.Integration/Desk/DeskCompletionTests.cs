using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>Ports that the desk reports as done.</summary>
public sealed class DeskCompletionTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Completion_ManyAtOnce_ActivatesAndBillsEveryNumberOnce()
    {
        var customer = await Customer.CreateAsync(shared.App);
        var id = await customer.ToSilentCarrierAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => customer.ActAsync(id, "completion")));

        Assert.All(answers, a => Assert.Contains(a.Status, (int[])[200, 409]));
        Assert.Contains(answers, a => a.Status == 200 && (string)a.Json["status"]! == "Completed");
        var order = await customer.UntilAsync(id, "Completed");
        var numbers = await customer.Admin.ListAsync($"{customer.Path}/numbers");
        Assert.Equal(2, numbers.Count);
        Assert.All(numbers, n => Assert.Equal("Active", (string)n["status"]!));
        var billed = (await customer.Admin.ListAsync($"{customer.Path}/billing-events")).Where(e => (string?)e["orderId"] == id).ToList();
        Assert.Equal(Draft.NumbersIn(order).Order(), billed.Select(e => (string)e["number"]!).Order());
        Assert.All(billed, e => Assert.Equal((string)order["completedAt"]!, (string)e["at"]!));
        await customer.UntilMailAsync(id, "order-completed");
        var completed = Assert.Single(await customer.EventsAsync(id), e => (string)e["kind"]! == "Completed");
        Assert.Equal("Dana Desk", (string)completed["actor"]!);
    }

    [Fact]
    public async Task Completion_BeforeTheCarrierHasTheOrder_IsAConflict()
    {
        var customer = await Customer.CreateAsync(shared.App);
        var id = await customer.ToReviewAsync();

        (await customer.ActAsync(id, "completion")).ExpectProblem(409, "StateConflict", null);
    }
}
