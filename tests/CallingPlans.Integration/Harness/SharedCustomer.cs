namespace CallingPlans.Integration.Harness;

/// <summary>A customer of the shared app, for the tests of one class.</summary>
public sealed class SharedCustomer : IAsyncLifetime
{
    private readonly SharedApp shared = new();
    private Customer? customer;

    internal Customer Customer => customer ?? throw new InvalidOperationException("The customer was not set up.");

    public async Task InitializeAsync()
    {
        await shared.InitializeAsync();
        customer = await Customer.CreateAsync(shared.App);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
