using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Setup;

/// <summary>Who helps with what, and cases that are opened with the porting desk.</summary>
public sealed class SupportTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Directory_ByNeed_NamesTheDeskAndItsContact()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);

        var entry = Assert.Single(await customer.Admin.ListAsync("/api/support?need=PortExpedite"));

        Assert.Equal(("PTS", "porting@contoso.example"), ((string)entry["desk"]!, (string)entry["contact"]!));
    }

    [Fact]
    public async Task Directory_ByRegion_HasTheRegionsContactOrTheGeneralOne()
    {
        await using var app = await TestApp.StartAsync(settings: new Dictionary<string, string>
        {
            ["Support:Regions:Europe:PTS"] = "porting-europe@contoso.example",
        });
        var desk = await ApiClient.SignInAsync(app.Http, new { role = "PortingDesk" });

        var european = (await desk.ListAsync("/api/support?region=europe")).ToDictionary(e => (string)e["need"]!);

        Assert.Equal("porting-europe@contoso.example", (string)european["PortRejection"]["contact"]!);
        Assert.Equal("tac@contoso.example", (string)european["ServiceProblem"]["contact"]!);
        Assert.Null(european["PartnerHowTo"]["contact"]);
    }

    [Theory]
    [InlineData("need=Love")]
    [InlineData("region=Moon")]
    public async Task Directory_FilterThatIsNone_Is400(string query)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);

        (await customer.Admin.GetAsync($"/api/support?{query}")).ExpectProblem(400, "InvalidQuery", null);
    }

    [Fact]
    public async Task Case_Opened_IsListed()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        var path = $"{customer.Path}/support-cases";
        var number = TestNumbers.Next();

        var opened = (await customer.Admin.PostAsync(path, new { kind = "Destination", detail = "Open Iceland.", number })).Expect(201).Json;

        var listed = Assert.Single(await customer.Partner.ListAsync(path));
        Assert.Equal(opened.ToJsonString(), listed.ToJsonString());
        Assert.Equal((number, "Ada Admin"), ((string)listed["number"]!, (string)listed["createdBy"]!));
    }

    [Fact]
    public async Task Case_Opened_IsInTheDesksQueueUntilItIsAnswered()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        var path = $"{customer.Path}/support-cases";
        var id = (string)(await customer.Admin.PostAsync(path, new { kind = "Messaging", detail = "Split them." })).Expect(201).Json["id"]!;
        var queue = $"/api/desk/orders?organization={customer.Id}&needs=Request";

        var queued = Assert.Single(await customer.Desk.ListAsync(queue));
        Assert.Equal((id, "SupportCase", "Pending"), ((string)queued["id"]!, (string)queued["kind"]!, (string)queued["status"]!));
        Assert.Equal("Split them.", (string)(await customer.Desk.GetAsync($"/api/desk/orders/{id}")).Expect(200).Json["detail"]!);

        var answer = new { requestId = id, outcome = "Done", note = "They are split." };
        (await customer.Desk.PostAsync($"/api/desk/orders/{id}/request-answers", answer)).Expect(200);

        var listed = Assert.Single(await customer.Admin.ListAsync(path))["answer"]!;
        Assert.Equal(("Done", "They are split.", "Dana Desk"), ((string)listed["outcome"]!, (string)listed["note"]!, (string)listed["answeredBy"]!));
        Assert.Empty(await customer.Desk.ListAsync(queue));
        (await customer.Desk.PostAsync($"/api/desk/orders/{id}/request-answers", answer)).ExpectProblem(409, "StateConflict", null);
        (await customer.Desk.PostAsync($"/api/desk/orders/{id}/approval", new { })).ExpectProblem(409, "StateConflict", null);
        (await customer.Admin.GetAsync($"/api/desk/orders/{id}")).ExpectProblem(403, "Forbidden", null);
    }

    [Theory]
    [InlineData("""{"detail":"x"}""", "ValidationFailed", "/kind")]
    [InlineData("""{"kind":"other","detail":"x"}""", "ValidationFailed", "/kind")]
    [InlineData("""{"kind":"Other"}""", "ValidationFailed", "/detail")]
    [InlineData("""{"kind":"Other","detail":"x","number":"12"}""", "InvalidNumber", "/number")]
    public async Task Case_NotWhole_IsRefused(string body, string code, string field)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);

        (await customer.Admin.SendTextAsync(HttpMethod.Post, $"{customer.Path}/support-cases", body)).ExpectProblem(422, code, field);
        Assert.Empty(await customer.Admin.ListAsync($"{customer.Path}/support-cases"));
    }
}
