using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Setup;

/// <summary>The provider catalogue.</summary>
public sealed class ProviderTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task List_PartnerPrefersOne_ItComesFirst()
    {
        var customer = await SetupCustomer.CreateAsync(
            shared.App, new { name = "Fabrikam", authorized = true, preferredProviders = (string[])["proseware-communications"] });

        foreach (var caller in (ApiClient[])[customer.Admin, customer.Partner])
        {
            var first = (await caller.ListAsync("/api/providers"))[0];
            Assert.Equal(("proseware-communications", "Preferred"), ((string)first["id"]!, (string)first["group"]!));
        }
    }

    [Theory]
    [InlineData("service=IntegratedCcp&market=FI", "northwind-telecom")]
    [InlineData("service=CallingPlans&market=us", "calling-plans")]
    [InlineData("q=PROSE", "proseware-communications")]
    public async Task List_Filtered_HasWhatFits(string query, string expected)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);

        Assert.Equal([expected], (await customer.Admin.ListAsync($"/api/providers?{query}")).Select(p => (string)p["id"]!));
    }

    [Theory]
    [InlineData("service=Fax")]
    [InlineData("market=ZZ")]
    [InlineData("top=0")]
    public async Task List_FilterThatIsNone_Is400(string query)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);

        (await customer.Admin.GetAsync($"/api/providers?{query}")).ExpectProblem(400, "InvalidQuery", null);
    }

    [Fact]
    public async Task List_InPagesOfTwo_HasEveryProviderOnce()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);

        var paged = await customer.Admin.ListAsync("/api/providers?top=2");

        Assert.Equal(
            (await customer.Admin.ListAsync("/api/providers")).Select(p => (string)p["id"]!), paged.Select(p => (string)p["id"]!));
    }

    [Fact]
    public async Task Get_AProvider_ShowsTheCallersLocations()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        (await customer.ConnectAsync(new { kind = "IntegratedCcp", providerId = "fabrikam-voice" })).Expect(200);

        var own = (await customer.Admin.GetAsync("/api/providers/fabrikam-voice")).Expect(200).Json;
        var partners = (await customer.Partner.GetAsync("/api/providers/fabrikam-voice")).Expect(200).Json;

        Assert.Equal([SetupCustomer.Location], own["locations"]!.AsArray().Select(l => (string)l!));
        Assert.Null(partners["locations"]);
        (await customer.Admin.GetAsync("/api/providers/nobody")).ExpectProblem(404);
    }
}
