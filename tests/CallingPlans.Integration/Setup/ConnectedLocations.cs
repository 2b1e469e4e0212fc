using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Setup;

/// <summary>A location of each kind of connection, for tests that leave the connection as it is.</summary>
public sealed class ConnectedLocations : IAsyncLifetime
{
    private readonly SharedApp shared = new();
    private Dictionary<string, SetupCustomer> customers = [];

    internal SetupCustomer With(string option) => customers[option];

    public async Task InitializeAsync()
    {
        await shared.InitializeAsync();
        var connected = await Task.WhenAll(PstnOptions.Names.Select(async name => (name, Customer: await ConnectAsync(name))));
        customers = connected.ToDictionary(c => c.name, c => c.Customer);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Another customer, whose location has the connection.</summary>
    internal async Task<SetupCustomer> ConnectAsync(string option)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        if (option != "none")
            (await customer.ConnectAsync(PstnOptions.Connection(option))).Expect(200);
        return customer;
    }
}
