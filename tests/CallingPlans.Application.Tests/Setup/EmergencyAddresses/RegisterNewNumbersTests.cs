using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Setup.EmergencyAddresses;

/// <summary>Numbers that come after their location's emergency address was registered.</summary>
public sealed class RegisterNewNumbersTests : IDisposable
{
    private static readonly PostalAddress Office = Given.Address();
    private static readonly PostalAddress Home = Given.Address() with { Street = "2 Home Street" };
    private readonly FakeApp app = new();

    public RegisterNewNumbersTests()
    {
        app.PutOrganization(SetupSteps.Trial);
        app.Locations.Put("contoso", "hq", Given.Location().WithEmergencyAddress(Office, Given.Now, "Robin"));
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task PortedNumber_IsRegisteredWithItsLocationsAddress()
    {
        await CompletePortAsync();

        var told = Assert.Single(app.EmergencyRegistrar.All);
        Assert.Equal((Office, true, "Contoso"), (told.InForce, told.NumbersAreNew, told.Holder));
        Assert.Equal([Given.Number("+12025550101"), Given.Number("+12025550102")], told.Numbers);
        Assert.Empty(app.Chores.All);
    }

    [Fact]
    public async Task NumberWithAnOwnAddress_IsRegisteredWithThat()
    {
        await app.PutNumberAsync("+12025550102");
        var number = Given.Number("+12025550102");
        var stored = (await app.Inventory.FindAsync("contoso", number, default))!;
        await app.Inventory.ReplaceAsync(stored, stored.Value.WithEmergencyAddress(Home, Given.Now, "Robin"), default);

        await CompletePortAsync();

        Assert.Equal([(null, Office), (number, Home)], app.EmergencyRegistrar.All.Select(r => (r.Number, r.InForce)));
    }

    [Fact]
    public async Task CarrierIsDown_IsToldLater()
    {
        app.EmergencyRegistrar.Fault = new CarrierUnavailableException("Down.");
        await CompletePortAsync();
        Assert.Single(app.Chores.All);

        app.EmergencyRegistrar.Fault = null;
        await app.SweepAfterAsync(TimeSpan.FromMinutes(3));

        Assert.Single(app.EmergencyRegistrar.All);
        Assert.Empty(app.Chores.All);
    }

    [Fact]
    public async Task CarrierRefuses_IsParkedForTheDeskAndCanBeRetried()
    {
        app.EmergencyRegistrar.Fault = new CarrierRefusedException("invalid", "It does not know the address.");
        await CompletePortAsync();
        var parked = Assert.Single(app.Parked.All);
        Assert.False((await new RetryNewNumbers(app.Get<RegisterNewNumbers>()).RunAsync(parked, default)).Succeeded);

        app.EmergencyRegistrar.Fault = null;
        Assert.True((await new RetryNewNumbers(app.Get<RegisterNewNumbers>()).RunAsync(parked, default)).Succeeded);

        Assert.Single(app.EmergencyRegistrar.All);
    }

    [Fact]
    public async Task NumberThatIsGoneOrOnItsWay_IsNotRegistered()
    {
        await app.PutNumberAsync("+12025550101", NumberStatus.PortingIn);

        await app.Get<NumberArrivals>().RegisterAsync("contoso", [Given.Number("+12025550101"), Given.Number("+12025550102")], default);
        await app.SweepAfterAsync(TimeSpan.Zero);

        Assert.Empty(app.EmergencyRegistrar.All);
    }

    [Fact]
    public async Task ThousandNumbers_AreRegisteredInParts()
    {
        var numbers = Enumerable.Range(0, 1000).Select(i => Given.Number($"+1202{2000000 + i}")).ToList();
        foreach (var number in numbers)
            await app.PutNumberAsync(number.ToString());

        await app.Get<NumberArrivals>().RegisterAsync("contoso", numbers, default);

        Assert.All(app.Chores.All, c => Assert.InRange(c.Subject.Length, 1, 512));
        await app.SweepAfterAsync(TimeSpan.Zero);
        Assert.Equal(numbers.ToHashSet(), app.EmergencyRegistrar.All.SelectMany(r => r.Numbers).ToHashSet());
    }

    private async Task CompletePortAsync()
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102").In(OrderStage.AwaitingPort));
        await app.ApplyAsync(order, CarrierUpdateKind.Ported);
        await app.SweepAfterAsync(TimeSpan.Zero);
    }
}
