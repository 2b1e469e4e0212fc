using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Life;

/// <summary>After the FOC the porting desk has to pass a cancellation on; so that there is time for it, ports take a day here.</summary>
public sealed class CancellationAfterFocTests : IAsyncLifetime
{
    private TestApp? app;

    private TestApp App => app ?? throw new InvalidOperationException("The app was not started.");

    public async Task InitializeAsync() => app = await TestApp.StartAsync(
        settings: new Dictionary<string, string> { ["Carrier:Simulated:PortDelay"] = "1.00:00:00" });

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Fact]
    public async Task Cancel_AfterFoc_WaitsForTheDeskAndAsksNoCarrier()
    {
        var customer = await Customer.CreateAsync(App);
        var id = await customer.SubmitAsync(Draft.Us());
        await customer.UntilAsync(id, "FocReceived", "AwaitingPort");

        var asked = (await customer.CancelAsync(id)).Expect(202);
        var again = (await customer.CancelAsync(id)).Expect(202);

        Assert.Equal(("FocReceived", "CancelRequested"), ((string)asked.Json["status"]!, (string)asked.Json["stage"]!));
        Assert.Equal(asked.ETag, again.ETag);

        // Orders that came later are cancelled meanwhile: the carrier has answered what it was asked.
        var other = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        await customer.UntilAsync(other, "Submitted");
        (await customer.CancelAsync(other)).Expect(202);
        await customer.UntilAsync(other, "Cancelled");
        Assert.Equal("CancelRequested", (string)(await customer.ReadAsync(id))["stage"]!);
    }

    [Fact]
    public async Task Foc_ADayAhead_TellsTheRiskOfCancelling()
    {
        var customer = await Customer.CreateAsync(App);
        var id = await customer.SubmitAsync(Draft.Us());

        var order = await customer.UntilAsync(id, "FocReceived");

        Assert.Equal("High", (string)order["foc"]!["cancelRisk"]!);
    }
}
