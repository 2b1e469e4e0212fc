using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Setup;

/// <summary>How moves of a location between PSTN options are told and followed; which there are, see <see cref="MigrationMatrixTests"/>.</summary>
public sealed class MigrationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly object ToCallingPlans = new { to = new { kind = "CallingPlans" } };

    [Fact]
    public async Task Paths_InChinese_AreSaidInChinese()
    {
        var customer = await ConnectedAsync("PremisesBased");

        var english = await customer.Admin.ListAsync($"{customer.LocationPath}/migration-paths");
        var chinese = await customer.Admin.In("zh-TW").ListAsync($"{customer.LocationPath}/migration-paths");

        Assert.DoesNotContain(english.Zip(chinese), pair => (string)pair.First["reason"]! == (string)pair.Second["reason"]!);
    }

    [Fact]
    public async Task Migration_EveryStepDone_IsCompleted()
    {
        var customer = await ConnectedAsync("PremisesBased");

        var started = (await customer.Admin.PostAsync($"{customer.LocationPath}/migrations", ToCallingPlans)).Expect(201);
        var last = started.Json;
        foreach (var step in started.Json["steps"]!.AsArray())
        {
            Assert.Equal("InProgress", (string)last["status"]!);
            last = (await customer.Admin.PostAsync($"{started.Location}/steps/{step!["id"]}", new { done = true })).Expect(200).Json;
        }

        Assert.Equal("Completed", (string)last["status"]!);
        Assert.Equal(last.ToJsonString(), (await customer.Admin.GetAsync(started.Location!)).Expect(200).Json.ToJsonString());
        Assert.Single(await customer.Admin.ListAsync($"{customer.LocationPath}/migrations"));
    }

    [Fact]
    public async Task Start_WithoutTarget_Is422()
    {
        var customer = await ConnectedAsync("PremisesBased");

        (await customer.Admin.PostAsync($"{customer.LocationPath}/migrations", new { })).ExpectProblem(422, "ValidationFailed", "/to/kind");
    }

    [Fact]
    public async Task Step_ThatIsNotThere_Is404AndWithoutDone422()
    {
        var customer = await ConnectedAsync("PremisesBased");
        var started = (await customer.Admin.PostAsync($"{customer.LocationPath}/migrations", ToCallingPlans)).Expect(201);

        (await customer.Admin.PostAsync($"{started.Location}/steps/fly", new { done = true })).ExpectProblem(404);
        (await customer.Admin.PostAsync($"{started.Location}/steps/move-users", new { })).ExpectProblem(422, "ValidationFailed", "/done");
        (await customer.Admin.GetAsync($"{customer.LocationPath}/migrations/{new string('0', 32)}")).ExpectProblem(404);
    }

    private async Task<SetupCustomer> ConnectedAsync(string kind)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        (await customer.ConnectAsync(new { kind })).Expect(200);
        return customer;
    }
}
