using CallingPlans.Integration.Harness;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Integration.Carriers;

/// <summary>The app with Telnyx as its carrier, and a double of Telnyx.</summary>
public sealed class TelnyxApp : IAsyncLifetime
{
    private TestApp? app;
    private TelnyxDouble? telnyx;

    internal TestApp App => app!;

    internal TelnyxDouble Telnyx => telnyx!;

    public async Task InitializeAsync()
    {
        telnyx = await TelnyxDouble.StartAsync();
        app = await TestApp.StartAsync(settings: new Dictionary<string, string>
        {
            ["Carrier:Default"] = "telnyx",
            ["Carrier:Telnyx:BaseAddress"] = telnyx.BaseAddress,
            ["Carrier:Telnyx:ApiKey"] = TelnyxDouble.ApiKey,
            ["Carrier:Telnyx:PublicKey"] = TelnyxCalls.PublicKey,
        });
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Telnyx.DisposeAsync();
    }

    /// <summary>The porting orders that Telnyx made of an order, once it has sent them.</summary>
    internal async Task<IReadOnlyList<DoubledPort>> SentAsync(string order, int confirmations = 1) => await Poll.UntilAsync(
        () => Task.FromResult<IReadOnlyList<DoubledPort>>([.. Telnyx.Ports.Where(p => p.GroupReference?.EndsWith(order, StringComparison.Ordinal) == true)]),
        ports => ports.Count > 0 && ports.All(p => p.Confirmations >= confirmations),
        ports => Task.FromResult($"Ports: {ports.Count}\n{App.Log}"));
}
