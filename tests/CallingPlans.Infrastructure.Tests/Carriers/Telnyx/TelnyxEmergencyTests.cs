using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxEmergencyTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    private const string First = "+14255550101";
    private const string Second = "+14255550102";

    private static readonly PostalAddress Address = new()
    {
        Street = "1 Main St",
        City = "Redmond",
        Region = "WA",
        PostalCode = "98052",
        Country = "US",
    };

    private IEmergencyAddressRegistrar Registrar => Rig.Get<IEmergencyAddressRegistrar>();

    [Fact]
    public async Task Register_KeepsTheAddressOnceAndSwitchesItOnForEveryNumber()
    {
        Telnyx.Owned[First] = null;
        Telnyx.Owned[Second] = null;

        await Registrar.RegisterAsync(Registration(First, Second), default);
        await Registrar.RegisterAsync(Registration(First, Second), default);

        var kept = Assert.Single(Telnyx.Addresses);
        Assert.Equal(("Contoso", "1 Main St", "98052"), ((string?)kept["business_name"], (string?)kept["street_address"], (string?)kept["postal_code"]));
        Assert.All(Telnyx.Owned.Values, id => Assert.Equal((string?)kept["id"], id));
        Assert.Equal(2, Telnyx.Calls.Count(c => c.Path.EndsWith("/actions/enable_emergency")));
    }

    [Fact]
    public async Task Register_CutOffAmongTheNumbers_GoesOn()
    {
        Telnyx.Owned[First] = null;
        Telnyx.Fail(new DoubledFault("POST /phone_numbers", 503));
        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Registrar.RegisterAsync(Registration(First), default));

        await Registrar.RegisterAsync(Registration(First), default);

        Assert.NotNull(Telnyx.Owned[First]);
        Assert.Single(Telnyx.Addresses);
    }

    [Fact]
    public async Task Register_UnknownAddress_IsRefusedWithTheSuggestion()
    {
        Telnyx.UnknownPostalCodes.Add("98052");

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(() => Registrar.RegisterAsync(Registration(First), default));

        Assert.Equal("invalid", refused.RawCode);
        Assert.Contains("100 Contoso Way", refused.Message);
        Assert.Empty(Telnyx.Addresses);
    }

    [Fact]
    public async Task Register_ANumberThatTelnyxDoesNotHave_LeavesTheOthersTheirAddress()
    {
        Telnyx.Owned[Second] = null;

        await Registrar.RegisterAsync(Registration(First, Second), default);

        Assert.NotNull(Telnyx.Owned[Second]);
    }

    [Fact]
    public async Task Register_NewNumbersThatTelnyxDoesNotHaveYet_AreToldAgainUntilItDoes()
    {
        Telnyx.Owned[Second] = null;
        var registration = Registration(First, Second) with { NumbersAreNew = true };

        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Registrar.RegisterAsync(registration, default));
        Assert.NotNull(Telnyx.Owned[Second]);

        Telnyx.Owned[First] = null;
        await Registrar.RegisterAsync(registration, default);
        Assert.NotNull(Telnyx.Owned[First]);
        Assert.Single(Telnyx.Addresses);
    }

    [Fact]
    public async Task Register_NoAddressInForce_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(
            () => Registrar.RegisterAsync(Registration(First) with { InForce = null }, default));

        Assert.Equal("address-missing", refused.RawCode);
    }

    private static EmergencyAddressRegistration Registration(params string[] numbers) =>
        new("contoso", "us", null, "change-1", DateTimeOffset.UnixEpoch, Address)
        {
            Holder = "Contoso",
            Numbers = [.. numbers.Select(TelephoneNumber.Restore)],
            InForce = Address,
        };
}
