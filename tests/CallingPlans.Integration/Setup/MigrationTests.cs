using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Setup;

/// <summary>Moves of a location between PSTN options.</summary>
public sealed class MigrationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly object ToCallingPlans = new { to = new { kind = "CallingPlans" } };

    [Fact]
    public async Task Paths_NonIntegratedLocation_NameEveryKindWithItsReason()
    {
        var customer = await ConnectedAsync("NonIntegratedCcp", "litware-networks");

        var paths = await customer.Admin.ListAsync($"{customer.LocationPath}/migration-paths");

        Assert.Equal(
            [("CallingPlans", "ManualNotRecommended"), ("IntegratedCcp", "SelfService"), ("PremisesBased", "Unsupported")],
            paths.Where(p => p["to"]!["providerId"] is null).Select(p => ((string)p["to"]!["kind"]!, (string)p["support"]!)).Order());
        Assert.All(paths, p => Assert.NotEmpty((string)p["reason"]!));
        Assert.All(paths, p => Assert.Equal((string)p["support"]! == "Unsupported", p["steps"]!.AsArray().Count == 0));
        Assert.All(paths.SelectMany(p => p["steps"]!.AsArray()), s => Assert.False((bool)s!["done"]!));
    }

    [Fact]
    public async Task Paths_InChinese_AreSaidInChinese()
    {
        var customer = await ConnectedAsync("PremisesBased");

        var english = await customer.Admin.ListAsync($"{customer.LocationPath}/migration-paths");
        var chinese = await customer.Admin.In("zh-TW").ListAsync($"{customer.LocationPath}/migration-paths");

        Assert.DoesNotContain(english.Zip(chinese), pair => (string)pair.First["reason"]! == (string)pair.Second["reason"]!);
    }

    [Theory]
    [InlineData("NonIntegratedCcp", true)]
    [InlineData("IntegratedCcp", false)]
    public async Task Location_ThatCouldBeIntegrated_ShowsTheBanner(string kind, bool expected)
    {
        var customer = await ConnectedAsync(kind, "fabrikam-voice");

        Assert.Equal(expected, (bool)(await customer.Admin.GetAsync(customer.LocationPath)).Expect(200).Json["migrationBanner"]!);
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
    public async Task Start_UnsupportedMove_IsRefused()
    {
        var customer = await ConnectedAsync("NonIntegratedCcp", "intelepeer");

        (await customer.Admin.PostAsync($"{customer.LocationPath}/migrations", ToCallingPlans))
            .ExpectProblem(422, "MigrationPathNotSupported", "/to");
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

    private async Task<SetupCustomer> ConnectedAsync(string kind, string? provider = null)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        (await customer.ConnectAsync(new JsonObject { ["kind"] = kind, ["providerId"] = provider })).Expect(200);
        return customer;
    }
}
