using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Rejections;

/// <summary>What else the simulated carrier can be told to do.</summary>
public sealed class SimulatedCarrierTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Slow_Submitted_StaysWithoutFoc()
    {
        var customer = await Customer.CreateAsync(shared.App);
        var slow = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        await customer.UntilAsync(slow, "Submitted", "AwaitingFoc");

        // An order that came later has gone all the way meanwhile.
        var other = await customer.SubmitAsync(Draft.Us());
        await customer.UntilAsync(other, "Completed");

        Assert.Equal("AwaitingFoc", (string)(await customer.ReadAsync(slow))["stage"]!);
    }

    [Fact]
    public async Task Miss_FocPasses_IsOverdueAndCompletesAfterASecondFoc()
    {
        var customer = await Customer.CreateAsync(shared.App);

        var id = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-MISS"));

        await customer.UntilAsync(id, "Completed");
        var moves = (await customer.EventsAsync(id)).Where(e => e["toStage"] is not null).Select(e => (string)e["toStage"]!);
        Assert.Equal(
            ["Draft", "SendingToCarrier", "AwaitingFoc", "AwaitingPort", "PortOverdue", "AwaitingPort", "Closed"], moves);
        Assert.Contains("port-overdue", await customer.TemplatesAsync(id));
    }

    [Fact]
    public async Task Miss_FocPasses_KeepsTheCarriersCode()
    {
        var customer = await Customer.CreateAsync(shared.App);
        var id = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-MISS"));
        await customer.UntilAsync(id, "Completed");

        var overdue = Assert.Single(await customer.EventsAsync(id), e => (string)e["kind"]! == "Overdue");

        Assert.Equal("FOC_EXPIRED", (string)overdue["rawCode"]!);
    }

    [Fact]
    public async Task Down_FirstCallsFail_CompletesAtTheFirstAttempt()
    {
        var customer = await Customer.CreateAsync(shared.App);

        var id = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-DOWN"));

        var completed = await customer.UntilAsync(id, "Completed");
        Assert.Equal(1, (int)completed["attempts"]!);
    }

    [Fact]
    public async Task PortabilityCheck_NumberEndsIn0000_SaysWhyNot()
    {
        var customer = await Customer.CreateAsync(shared.App);
        string[] numbers = [TestNumbers.Next(), TestNumbers.EndingIn("0000")];

        var answer = await customer.Admin.PostAsync($"{customer.Path}/locations/us/portability-checks", new { numbers });

        var results = answer.Expect(200).Json["results"]!.AsArray();
        Assert.Equal([true, false], results.Select(r => (bool)r!["portable"]!));
        Assert.False(string.IsNullOrEmpty((string?)results[1]!["reason"]));
    }

    [Fact]
    public async Task PortabilityCheck_MarketOfTheDesk_IsNull()
    {
        var customer = await Customer.CreateAsync(shared.App);

        var answer = await customer.Admin.PostAsync(
            $"{customer.Path}/locations/de/portability-checks", new { numbers = new[] { TestNumbers.NextGerman() } });

        var result = answer.Expect(200).Json["results"]![0]!.AsObject();
        Assert.True(result.ContainsKey("portable") && result["portable"] is null);
        Assert.Equal("CheckedByDesk", (string)result["reason"]!);
    }

    [Fact]
    public async Task Submission_NumberEndsIn0000_IsRefusedAndNothingIsLost()
    {
        var customer = await Customer.CreateAsync(shared.App);
        var number = TestNumbers.EndingIn("0000");
        var id = await customer.PrepareAsync(Draft.Us(TestNumbers.Next(), number));

        var answer = await customer.SubmitAsync(id);

        answer.ExpectProblem(422, "TnNotPortable", "/numbers");
        Assert.Equal(number, (string)answer.Json["errors"]![0]!["numbers"]!.AsArray().Single()!);
        var kept = await customer.ReadAsync(id);
        Assert.Equal(("Pending", "Draft", "TnNotPortable"), (
            (string)kept["status"]!, (string)kept["stage"]!, (string)kept["errors"]![0]!["code"]!));
        await customer.UntilMailAsync(id, "preliminary-check-failed");
    }

    [Fact]
    public async Task SpecialFeature_NumberEndsIn0911_IsRejectedUntilItIsRemoved()
    {
        var customer = await Customer.CreateAsync(shared.App);
        var special = TestNumbers.EndingIn("0911");
        var ordinary = TestNumbers.Next();
        var id = await customer.SubmitAsync(Draft.Us(special, ordinary));
        var rejected = await customer.UntilAsync(id, "Rejected");
        Assert.Equal("TnHasSpecialFeatures", (string)rejected["errors"]![0]!["code"]!);
        Assert.Equal(special, (string)rejected["errors"]![0]!["numbers"]!.AsArray().Single()!);

        (await customer.AmendAsync(id, new() { ["numbers"] = Draft.NumbersOf([ordinary]) })).Expect(200);
        (await customer.SubmitAsync(id)).Expect(202);

        await customer.UntilAsync(id, "Completed");
    }
}
