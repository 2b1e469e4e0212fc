using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Locations;

public sealed class EmergencyAddressBookTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task SetAsync_ChangedMeanwhile_IsAConflict()
    {
        await app.Inventory.UpsertAsync([Number()], default);
        var read = await FindAsync(Given.Location());
        await app.Inventory.UpsertAsync([Number()], default);

        var result = await app.Get<EmergencyAddressBook>().SetAsync(Given.Admin, read, Given.Address(), default);

        Assert.Equal(FailureKind.Conflict, result.Failure!.Kind);
    }

    [Fact]
    public void Of_LocationWithoutAddress_IsNotFound() =>
        Assert.Equal(FailureKind.NotFound, EmergencyAddressBook.Of(Number(), Given.Location()).Failure!.Kind);

    private static InventoryNumber Number() => new()
    {
        Number = Given.Number("+12025550101"),
        OrganizationId = "contoso",
        LocationId = "hq",
        Kind = NumberType.Mobile,
        Status = NumberStatus.Active,
        OrderId = "order",
    };

    private async Task<AccessibleNumber> FindAsync(Location location) => new(
        (await app.Inventory.FindAsync("contoso", Given.Number("+12025550101"), default))!, location);
}
