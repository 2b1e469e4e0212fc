using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>An app whose markets are changed by configuration alone, and a customer in each of those.</summary>
public sealed class ConfiguredApp : IAsyncLifetime
{
    private TestApp app = null!;

    internal MarketCustomer Customer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync(settings: MarketSettings.Austria.Concat(MarketSettings.Changes).ToDictionary());
        Customer = await MarketCustomer.CreateAsync(
            app, [MarketSettings.AustriaFacts, SpecifiedMarkets.All["GB"], SpecifiedMarkets.All["FR"]]);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();
}
