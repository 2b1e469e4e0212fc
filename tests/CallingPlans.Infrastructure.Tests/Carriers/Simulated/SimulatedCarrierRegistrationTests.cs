using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Carriers.Simulated;
using CallingPlans.Infrastructure.Secrets;
using CallingPlans.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

public sealed class SimulatedCarrierRegistrationTests
{
    [Fact]
    public async Task AddSimulatedCarrier_WithItsPace_RegistersTheGateway()
    {
        await using var services = Services(("Carrier:Simulated:PortDelay", "1.00:00:00"));

        Assert.Equal("simulated", services.GetRequiredService<ICarrierGateway>().Name);
        var pace = services.GetRequiredService<SimulatedCarrierOptions>();
        Assert.Equal(
            (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromDays(1)),
            (pace.ValidationDelay, pace.FocDelay, pace.PortDelay));
    }

    [Fact]
    public async Task AddSimulatedCarrier_WithANegativeDelay_IsRefused()
    {
        await using var services = Services(("Carrier:Simulated:FocDelay", "-00:00:01"));
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<SimulatedCarrierOptions>);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("AzureWebJobsStorage", "UseDevelopmentStorage=true"),
            new("Secrets:CurrentKey", "test"),
            new("Secrets:Keys:test", Convert.ToBase64String(new byte[32])),
            .. settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)),
        ]).Build();
        return new ServiceCollection()
            .AddSecrets(configuration)
            .AddStorage(configuration)
            .AddSimulatedCarrier(configuration)
            .BuildServiceProvider();
    }
}
