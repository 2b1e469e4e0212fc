using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

/// <summary>Tests with a rig of their own.</summary>
public abstract class TelnyxTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private TelnyxRig? rig;

    private protected TelnyxRig Rig => rig ?? throw new InvalidOperationException("The rig was not started.");

    private protected CallingPlans.Testing.Telnyx.TelnyxDouble Telnyx => Rig.Telnyx;

    public async Task InitializeAsync() => rig = await TelnyxRig.StartAsync(azurite);

    public async Task DisposeAsync() => await Rig.DisposeAsync();
}
