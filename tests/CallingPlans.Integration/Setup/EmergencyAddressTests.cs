using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Setup;

/// <summary>Emergency addresses: one holds for every number, and each change is kept and sent.</summary>
public sealed class EmergencyAddressTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Location_ChangedTwice_HasBothInItsHistoryWithActorAndSent()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        (await customer.ConnectAsync(SetupCustomer.CallingPlans())).Expect(200);
        var path = $"{customer.LocationPath}/emergency-address";

        (await customer.Partner.PutAsync(path, SetupCustomer.Address("2 Other Street"))).Expect(200);
        (await customer.Partner.PutAsync(path, SetupCustomer.Address("2 Other Street"))).Expect(200);

        var history = await customer.Admin.ListAsync($"{path}/history");
        Assert.Equal(
            [("Ada Admin", "1 Contoso Way"), ("Pat Partner", "2 Other Street")],
            history.Select(c => ((string)c["actor"]!, (string)c["address"]!["street"]!)));
        Assert.All(history, c => Assert.NotNull(c["sentToCarrierAt"]));
    }

    [Theory]
    [InlineData("postalCode", "1", "/postalCode")]
    [InlineData("city", null, "/city")]
    [InlineData("country", "DE", "/country")]
    public async Task Location_BadAddress_IsRefusedAndNotInTheHistory(string member, string? value, string field)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        var path = $"{customer.LocationPath}/emergency-address";
        var address = SetupCustomer.Address();
        address[member] = value;

        (await customer.Admin.PutAsync(path, address)).ExpectProblem(422, "AddressInvalid", field);

        (await customer.Admin.GetAsync(path)).ExpectProblem(404);
        Assert.Empty(await customer.Admin.ListAsync($"{path}/history"));
    }

    [Fact]
    public async Task Number_OfAHomeWorker_HasItsOwnUntilItIsPutBack()
    {
        var trial = await NumberCustomer.CreateAsync(shared.App, "Trial");
        var order = await trial.ProvisionAsync();
        var path = $"{trial.Customer.Path}/numbers/{NumberCustomer.Texts(order["numbers"])[0]}/emergency-address";

        Assert.Equal("Location", await SourceAsync(trial.Admin, path));
        (await trial.Admin.PutAsync(path, SetupCustomer.Address("3 Home Street"))).Expect(200);
        Assert.Equal("Number", await SourceAsync(trial.Admin, path));
        var back = (await trial.Admin.DeleteAsync(path)).Expect(200).Json;

        Assert.Equal("Location", (string)back["source"]!);
        var history = await trial.Admin.ListAsync($"{path}/history");
        Assert.Equal(["Number", "Location"], history.Select(c => (string)c["source"]!));
        Assert.Equal(["3 Home Street", null], history.Select(c => (string?)c["address"]?["street"]));
    }

    private static async Task<string> SourceAsync(ApiClient client, string path) =>
        (string)(await client.GetAsync(path)).Expect(200).Json["source"]!;
}
