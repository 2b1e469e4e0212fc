using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableNumberHoldsTests : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(10);
    private readonly FakeTimeProvider time = new(PortOrders.Start);
    private readonly TestStorage storage;

    public TableNumberHoldsTests(AzuriteFixture azurite) => storage = azurite.Create(time);

    private INumberHolds Holds => storage.Get<INumberHolds>();

    private INumberRegistry Registry => storage.Get<INumberRegistry>();

    private DateTimeOffset Until => time.GetUtcNow() + HoldTime;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task HoldFreeAsync_SomeAreHeld_HoldsTheOthers()
    {
        var numbers = Numbers("+1425555", 120);
        await HoldAsync(Somebody("fabrikam"), numbers[..30]);

        Assert.Equal(numbers[30..], await HoldAsync(Somebody(), numbers));
    }

    [Fact]
    public async Task HoldFreeAsync_HoldHasLapsed_IsFree()
    {
        var numbers = Numbers("+1425555", 3);
        await HoldAsync(Somebody("fabrikam"), numbers);

        time.Advance(HoldTime);

        Assert.Equal(numbers, await HoldAsync(Somebody(), numbers));
    }

    [Fact]
    public async Task HoldFreeAsync_NumberOfAnOrder_StaysTaken()
    {
        var numbers = Numbers("+1425555", 2);
        await Registry.ClaimAsync(Somebody(), [numbers[0]], (_, _) => Task.FromResult(true), default);
        await Registry.ActivateAsync(Somebody(), [numbers[1]], default);

        time.Advance(TimeSpan.FromDays(365));

        Assert.Empty(await HoldAsync(Somebody(), numbers));
    }

    [Fact]
    public async Task TakeAsync_FromASearch_PassesOver()
    {
        var (search, order) = (Somebody(), Somebody());
        var numbers = Numbers("+1425555", 5);
        await HoldAsync(search, numbers);

        Assert.Empty(await Holds.TakeAsync(order, search, numbers, Until, default));

        Assert.Equal(numbers, await Holds.TakeAsync(Somebody(), search, numbers, Until, default));
    }

    [Fact]
    public async Task TakeAsync_OneIsSomebodyElses_TakesNoneAndLeavesTheSearchItsHold()
    {
        var (search, order) = (Somebody(), Somebody());
        var numbers = Numbers("+1206555", 4).Concat(Numbers("+1425555", 4)).ToList();
        await HoldAsync(search, numbers[..7]);
        await HoldAsync(Somebody("fabrikam"), numbers[7..]);

        Assert.Equal([numbers[7]], await Holds.TakeAsync(order, search, numbers, Until, default));

        Assert.Empty(await Holds.TakeAsync(order, search, numbers[..7], Until, default));
        Assert.Equal(numbers[..4], await Holds.TakeAsync(Somebody(), search, numbers[..4], Until, default));
    }

    [Fact]
    public async Task TakeAsync_FreeNumbersAndALaterBlockIsTaken_LeavesThemFree()
    {
        var free = Numbers("+1206555", 4);
        var taken = Numbers("+1425555", 1);
        await HoldAsync(Somebody("fabrikam"), taken);

        Assert.Equal(taken, await Holds.TakeAsync(Somebody(), null, [.. free, .. taken], Until, default));

        Assert.Equal(free, await HoldAsync(Somebody(), free));
    }

    [Fact]
    public async Task TakeAsync_ManyAtOnceFromOneSearch_OneGetsEachNumber()
    {
        var search = Somebody();
        var numbers = Numbers("+1425555", 10);
        await HoldAsync(search, numbers);

        var taken = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            var number = numbers[i % 10];
            return (number, won: (await Holds.TakeAsync(Somebody(), search, [number], Until, default)).Count == 0);
        }));

        Assert.Equal(numbers, taken.Where(t => t.won).Select(t => t.number).OrderBy(n => n.ToString()));
    }

    [Fact]
    public async Task TakeAsync_AnswerLost_IsDone()
    {
        var (search, order) = (Somebody(), Somebody());
        var numbers = Numbers("+1425555", 3);
        await HoldAsync(search, numbers);
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        Assert.Empty(await Holds.TakeAsync(order, search, numbers, Until, default));
    }

    [Fact]
    public async Task FreeAsync_ActiveNumbers_AreFreeAgain_OnlyTheOwners()
    {
        var (mine, theirs) = (Somebody(), Somebody("fabrikam"));
        var numbers = Numbers("+1425555", 2);
        await Registry.ActivateAsync(mine, [numbers[0]], default);
        await Registry.ActivateAsync(theirs, [numbers[1]], default);

        await Holds.FreeAsync(mine, numbers, default);
        await Holds.FreeAsync(mine, numbers, default);

        Assert.Equal([numbers[0]], await HoldAsync(Somebody(), numbers));
    }

    [Fact]
    public async Task Registry_HeldNumber_IsAConflictUntilTheHoldLapses()
    {
        var numbers = Numbers("+1425555", 1);
        await HoldAsync(Somebody("fabrikam"), numbers);
        var order = Somebody();
        Task<IReadOnlyList<ClaimConflict>> ClaimAsync() =>
            Registry.ClaimAsync(order, numbers, (_, _) => Task.FromResult(false), default);

        // Older than a claim of a died process may grow, and still held.
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Single(await ClaimAsync());
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => Registry.ActivateAsync(order, numbers, default));

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await ClaimAsync());
        Assert.Empty(await HoldAsync(Somebody(), numbers));
    }

    private Task<IReadOnlyList<TelephoneNumber>> HoldAsync(OrderRef holder, IReadOnlyList<TelephoneNumber> numbers) =>
        Holds.HoldFreeAsync(holder, numbers, Until, default);

    private static OrderRef Somebody(string organization = "contoso") => new(organization, OrderId.New());

    private static List<TelephoneNumber> Numbers(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(i => TelephoneNumber.Restore($"{prefix}{i:D4}"))];
}
