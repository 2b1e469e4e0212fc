using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>The sample data of a development installation are in every market.</summary>
public sealed class SampleDataTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Seed_Twice_MakesOneEnabledLocationInEachMarketInBothOrganizations()
    {
        var nobody = new ApiClient(shared.App.Http);

        var first = (await nobody.PostAsync("/api/dev/seed")).Expect(200).Json;
        var before = await LocationsAsync("contoso");
        var second = (await nobody.PostAsync("/api/dev/seed")).Expect(200).Json;

        Assert.Equal("contoso-partner", (string)first["partner"]!);
        Assert.Equal(["contoso", "contoso-trial"], Texts(first["organizations"]));
        Assert.Equal(SpecifiedMarkets.All.Values.Select(m => m.Location).Order(), Texts(first["locations"]).Order());
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal(before.Select(l => l.ToJsonString()), (await LocationsAsync("contoso")).Select(l => l.ToJsonString()));
        foreach (var locations in (List<JsonNode>[])[before, await LocationsAsync("contoso-trial")])
        {
            Assert.Equal(SpecifiedMarkets.All.Keys.Order(), locations.Select(l => (string)l["country"]!).Order());
            Assert.All(locations, l => Assert.Equal("CallingPlans", (string)l["pstnConnection"]!["kind"]!));
        }
    }

    private async Task<List<JsonNode>> LocationsAsync(string organization)
    {
        var admin = await ApiClient.SignInAsync(shared.App.Http, new { role = "CustomerAdmin", org = organization });
        return await admin.ListAsync($"/api/organizations/{organization}/locations");
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(t => (string)t!)];
}
