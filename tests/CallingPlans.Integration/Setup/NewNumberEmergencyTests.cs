using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Integration.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Integration.Setup;

/// <summary>A carrier knows where help is to be sent for every number that it has, whenever the number came.</summary>
public sealed class NewNumberEmergencyTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private Customer Customer => shared.Customer;

    [Fact]
    public async Task PortedNumber_AddressWasSetLongBefore_IsRegisteredWithIt()
    {
        var draft = Draft.Us();
        var id = await Customer.SubmitAsync(draft);
        await Customer.UntilAsync(id, "Completed");

        foreach (var number in Draft.NumbersIn(draft))
            Assert.Equal("1 Contoso Way", (await RegisteredAsync(number)).InForce!.Street);
    }

    [Fact]
    public async Task ProvisionedNumber_AddressWasSetLongBefore_IsRegisteredWithIt()
    {
        var search = (await Customer.Admin.PostAsync(
            $"{Customer.Path}/locations/us/number-searches", new { kind = "Standard", areaCode = "212", quantity = 1 })).Expect(200).Json;
        var number = (string)search["numbers"]![0]!;
        (await Customer.Admin.PostAsync(
            $"{Customer.Path}/locations/us/number-orders", new { searchId = (string)search["searchId"]!, numbers = new[] { number } })).Expect(202);

        Assert.Equal("1 Contoso Way", (await RegisteredAsync(number)).InForce!.Street);
    }

    private async Task<EmergencyAddressRegistration> RegisteredAsync(string number)
    {
        var known = ((TestApp)Customer.App).Services.GetRequiredService<IResourceStore<EmergencyAddressRegistration>>();
        var registered = await Poll.UntilAsync(
            () => known.FindAsync(Customer.Id, $"covered/{number}", default),
            r => r is not null,
            _ => Task.FromResult($"The carrier was not told of {number}."));
        return registered!.Value;
    }
}
