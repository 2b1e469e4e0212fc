using CallingPlans.Integration.Harness;

namespace CallingPlans.EndToEnd.Harness;

/// <summary>The app with its console, and a customer of it, for the tests of one class.</summary>
public sealed class RunningConsole : IAsyncLifetime
{
    private readonly SharedCustomer shared = new();

    internal Customer Customer => shared.Customer;

    internal Uri Origin => Customer.App.Http.BaseAddress!;

    /// <summary>The claims of the customer's administrator.</summary>
    internal object Admin => new { role = "CustomerAdmin", org = Customer.Id, name = Customer.AdminName };

    /// <summary>The claims of somebody at the porting desk.</summary>
    internal static object Desk => new { role = "PortingDesk", name = "Dana Desk" };

    public Task InitializeAsync() => shared.InitializeAsync();

    public Task DisposeAsync() => shared.DisposeAsync();
}
