using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableNumberInventoryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private INumberInventory Inventory => storage.Get<INumberInventory>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task UpsertAsync_ManyNumbersTwice_AreThereOnceAndInOrder()
    {
        var numbers = Enumerable.Range(0, 250).Select(i => Number($"+1425555{i:D4}")).ToList();
        await Inventory.UpsertAsync(numbers, default);
        await Inventory.UpsertAsync(numbers, default);

        Assert.Equal(numbers, (await ListAsync(new NumberFilter(), 500)).Items);
    }

    [Fact]
    public async Task UpsertAsync_NumberWithAnOwnEmergencyAddress_KeepsIt()
    {
        var number = Number("+14255550123") with { Status = NumberStatus.PortingIn };
        await Inventory.UpsertAsync([number], default);
        var address = new PostalAddress { Street = "1 First Street", City = "Seattle", Region = "WA", PostalCode = "98101", Country = "US" };
        var own = number.WithEmergencyAddress(address, new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), "Ada Admin");
        await Inventory.ReplaceAsync((await Inventory.FindAsync("contoso", number.Number, default))!, own, default);

        await Inventory.UpsertAsync([number with { Status = NumberStatus.Active }], default);

        Assert.Equal(own with { Status = NumberStatus.Active }, (await Inventory.FindAsync("contoso", number.Number, default))!.Value);
    }

    [Fact]
    public async Task ReplaceAsync_PutBackToTheLocationsAddress_HasNoneOfItsOwn()
    {
        var number = Number("+14255550123").WithEmergencyAddress(
            new PostalAddress { Street = "1 First Street", City = "Seattle", Region = "WA", PostalCode = "98101", Country = "US" }, DateTimeOffset.UnixEpoch, "Ada Admin");
        await Inventory.UpsertAsync([number], default);
        var back = number.WithEmergencyAddress(null, DateTimeOffset.UnixEpoch.AddDays(1), "Ada Admin");

        await Inventory.ReplaceAsync((await Inventory.FindAsync("contoso", number.Number, default))!, back, default);

        Assert.Null((await Inventory.FindAsync("contoso", number.Number, default))!.Value.EmergencyAddress);
    }

    [Fact]
    public async Task FindAsync_OtherOrganization_IsNull()
    {
        var number = Number("+14255550123");
        await Inventory.UpsertAsync([number], default);

        Assert.Equal(number, (await Inventory.FindAsync("contoso", number.Number, default))!.Value);
        Assert.Null(await Inventory.FindAsync("fabrikam", number.Number, default));
    }

    [Fact]
    public async Task ReplaceAsync_ChangedMeanwhile_Throws()
    {
        var number = Number("+14255550123");
        await Inventory.UpsertAsync([number], default);
        var read = (await Inventory.FindAsync("contoso", number.Number, default))!;
        await Inventory.ReplaceAsync(read, number with { LocationId = "boston" }, default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() =>
            Inventory.ReplaceAsync(read, number with { LocationId = "tacoma" }, default));
        Assert.Equal("boston", (await Inventory.FindAsync("contoso", number.Number, default))!.Value.LocationId);
    }

    [Fact]
    public async Task RemoveAsync_Repeated_LeavesTheOthers()
    {
        var (gone, kept) = (Number("+14255550123"), Number("+14255550124"));
        await Inventory.UpsertAsync([gone, kept], default);
        await Inventory.RemoveAsync("contoso", [gone.Number], default);
        await Inventory.RemoveAsync("contoso", [gone.Number], default);

        Assert.Equal([kept], (await ListAsync(new NumberFilter(), 10)).Items);
    }

    [Fact]
    public async Task ListAsync_Filter_FillsItsPages()
    {
        var numbers = Enumerable.Range(0, 40).Select(i => Number($"+1425555{i:D4}") with
        {
            LocationId = i % 8 == 0 ? "o'hare" : "seattle",
            Status = i % 16 == 0 ? NumberStatus.Active : NumberStatus.PortingIn,
        });
        await Inventory.UpsertAsync([.. numbers], default);

        var first = await ListAsync(new NumberFilter("o'hare"), 3);
        var second = await ListAsync(new NumberFilter("o'hare"), 3, first.Continuation);

        Assert.Equal([3, 2], [first.Items.Count, second.Items.Count]);
        Assert.Null(second.Continuation);
        Assert.Equal(3, (await ListAsync(new NumberFilter("o'hare", NumberStatus.Active), 10)).Items.Count);
        Assert.Empty((await ListAsync(new NumberFilter("seattle", NumberStatus.Active), 10)).Items);
    }

    private Task<Page<InventoryNumber>> ListAsync(NumberFilter filter, int top, string? continuation = null) =>
        Inventory.ListAsync("contoso", filter, new PageRequest(top, continuation), default);

    private static InventoryNumber Number(string number) => new()
    {
        Number = TelephoneNumber.Restore(number),
        OrganizationId = "contoso",
        LocationId = "seattle",
        Kind = NumberType.Landline,
        Status = NumberStatus.PortingIn,
        OrderId = "order",
    };
}
