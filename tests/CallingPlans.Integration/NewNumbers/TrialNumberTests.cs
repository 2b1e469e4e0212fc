using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.NewNumbers;

/// <summary>What a trial may have: ten standard numbers, and nothing else.</summary>
public sealed class TrialNumberTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly object Criteria = new { kind = "Standard" };

    [Fact]
    public async Task Search_Trial_IsRefusedWhatItMayNotHave()
    {
        var trial = await NumberCustomer.CreateAsync(shared.App, "Trial");

        (await trial.SearchAsync(new { kind = "Standard", blockSize = 10 })).ExpectProblem(422, "TrialNotAllowed", "/blockSize");
        (await trial.SearchAsync(new { kind = "TollFree" })).ExpectProblem(422, "TrialNotAllowed", "/kind");
        (await trial.SearchAsync(new { kind = "Standard", quantity = 11 })).ExpectProblem(422, "TrialLimitExceeded", "/quantity");
    }

    [Fact]
    public async Task Order_Trial_TakesTenNumbersInAll()
    {
        var trial = await NumberCustomer.CreateAsync(shared.App, "Trial");
        var first = await trial.ProvisionAsync(7);

        (await trial.PlaceAsync(new { criteria = Criteria, quantity = 4 })).ExpectProblem(422, "TrialLimitExceeded", "/quantity");
        (await trial.PlaceAsync(new { supportRequest = new { kind = "Local", quantity = 4 } }, "de"))
            .ExpectProblem(422, "TrialLimitExceeded", "/supportRequest/quantity");
        await trial.ProvisionAsync(3);
        (await trial.PlaceAsync(new { criteria = Criteria, quantity = 1 })).ExpectProblem(422, "TrialLimitExceeded", "/quantity");

        var number = Uri.EscapeDataString(NumberCustomer.Texts(first["numbers"])[0]);
        (await trial.Admin.DeleteAsync($"{trial.Customer.Path}/numbers/{number}")).Expect(204);
        await trial.ProvisionAsync(1);
        Assert.Equal(10, (await trial.NumbersAsync()).Count);
    }

    [Fact]
    public async Task Order_TrialTwentyAtOnce_NoMoreThanTenNumbersComeOfIt()
    {
        var trial = await NumberCustomer.CreateAsync(shared.App, "Trial");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            trial.PlaceAsync(new { criteria = Criteria, quantity = 3 })));

        Assert.Equal(3, answers.Count(a => a.Status == 202));
        Assert.All(answers.Where(a => a.Status != 202), a => a.ExpectProblem(422, "TrialLimitExceeded", "/quantity"));
    }

    [Fact]
    public async Task Number_OfATrial_IsRestrictedAndDoesNotBill()
    {
        var trial = await NumberCustomer.CreateAsync(shared.App, "Trial");

        var order = await trial.ProvisionAsync();

        var number = Assert.Single(await trial.NumbersAsync());
        Assert.Equal(["International", "PremiumI", "PremiumII"], NumberCustomer.Texts(number["callRestrictions"]));
        Assert.False((bool)number["businessTexting"]!);
        Assert.Null(number["billingStart"]);
        Assert.Null(order["billingStart"]);
        Assert.Empty(await trial.BilledAsync((string)order["id"]!));
    }

    [Fact]
    public async Task Number_OfAConvertedTrial_StartsToBillOnceAndIsFreeOfRestrictions()
    {
        var trial = await NumberCustomer.CreateAsync(shared.App, "Trial");
        var order = await trial.ProvisionAsync(2);

        (await trial.Customer.Desk.PostAsync(
            $"{trial.Customer.Path}/conversion",
            new { committedOutboundCallingPlans = 1, outboundCallingPlanSource = "ControlHub" })).Expect(200);

        var numbers = await Poll.UntilAsync(
            trial.NumbersAsync, all => all.All(n => n["billingStart"] is not null), all => Task.FromResult($"{all[0]}"));
        Assert.All(numbers, n => Assert.Null(n["callRestrictions"]));
        Assert.Equal(NumberCustomer.Texts(order["numbers"]), await trial.BilledAsync((string)order["id"]!));
        await trial.ProvisionAsync(9);
    }
}
