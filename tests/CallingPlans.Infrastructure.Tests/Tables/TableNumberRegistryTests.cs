using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableNumberRegistryTests : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly FakeTimeProvider time = new(PortOrders.Start);
    private readonly TestStorage storage;

    public TableNumberRegistryTests(AzuriteFixture azurite) => storage = azurite.Create(time);

    private INumberRegistry Registry => storage.Get<INumberRegistry>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task ClaimAsync_FreeNumbers_AreClaimed()
    {
        var mine = NewOrder();
        var numbers = Numbers("+1425555", 130).Concat(Numbers("+1206555", 3)).ToList();

        Assert.Empty(await ClaimAsync(mine, numbers));
        Assert.Empty(await FindConflictsAsync(mine, numbers));
        Assert.Equal(133, (await FindConflictsAsync(NewOrder(), numbers)).Count);
    }

    [Fact]
    public async Task ClaimAsync_AgainByTheSameOrder_IsNoConflict()
    {
        var mine = NewOrder();
        await ClaimAsync(mine, Numbers("+1425555", 3));

        Assert.Empty(await ClaimAsync(mine, Numbers("+1425555", 5)));
    }

    [Fact]
    public async Task ClaimAsync_OneOfManyTaken_ClaimsNoneAndNamesEach()
    {
        var numbers = Numbers("+1206555", 20).Concat(Numbers("+1425555", 20)).Concat(Numbers("+1509555", 2)).ToList();
        await ClaimAsync(NewOrder(), [numbers[25], numbers[41]]);
        var mine = NewOrder();

        var conflicts = await ClaimAsync(mine, numbers);

        Assert.Equal([numbers[25], numbers[41]], conflicts.Select(c => c.Number));
        Assert.All(conflicts, c => Assert.Equal(ClaimConflictKind.InOtherOrder, c.Kind));
        Assert.Equal(2, (await FindConflictsAsync(NewOrder(), numbers)).Count);
    }

    [Fact]
    public async Task ClaimAsync_FailedExtension_KeepsWhatTheOrderHadBefore()
    {
        var mine = NewOrder();
        var had = Numbers("+1206555", 2);
        await ClaimAsync(mine, had);
        var theirs = Numbers("+1425555", 1);
        await ClaimAsync(NewOrder(), theirs);

        Assert.Single(await ClaimAsync(mine, [.. had, .. theirs]));
        Assert.Equal(2, (await FindConflictsAsync(NewOrder(), had)).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    public async Task ClaimAsync_ManyAtOnce_ExactlyOneWins(int count)
    {
        var numbers = Numbers("+1425555", count).Concat(Numbers("+1206555", count)).ToList();
        var orders = Enumerable.Range(0, 10).Select(_ => NewOrder()).ToList();

        var answers = await Task.WhenAll(orders.Select((o, i) =>
            ClaimAsync(o, i % 2 == 0 ? numbers : [.. numbers.AsEnumerable().Reverse()])));

        var winner = orders[Assert.Single(Enumerable.Range(0, 10), i => answers[i].Count == 0)];
        Assert.Empty(await FindConflictsAsync(winner, numbers));
        Assert.Equal(numbers.Count, (await FindConflictsAsync(NewOrder(), numbers)).Count);
    }

    [Fact]
    public async Task ClaimAsync_AnswerLost_IsClaimed()
    {
        var mine = NewOrder();
        var numbers = Numbers("+1425555", 3);
        await FindConflictsAsync(mine, numbers);
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        Assert.Empty(await ClaimAsync(mine, numbers));
        Assert.Equal(3, (await FindConflictsAsync(NewOrder(), numbers)).Count);
    }

    [Fact]
    public async Task ClaimAsync_OldClaimOfNoOrder_IsTakenOver()
    {
        var numbers = Numbers("+1425555", 3);
        await ClaimAsync(NewOrder(), numbers);
        time.Advance(TimeSpan.FromMinutes(3));
        var mine = NewOrder();

        Assert.Empty(await ClaimAsync(mine, numbers, open: false));
        Assert.Empty(await FindConflictsAsync(mine, numbers));
    }

    [Fact]
    public async Task FindConflictsAsync_OldClaimOfNoOrder_IsNoConflict()
    {
        var numbers = Numbers("+1425555", 3);
        await ClaimAsync(NewOrder(), numbers);
        Assert.Equal(3, (await FindConflictsAsync(NewOrder(), numbers, open: false)).Count);

        time.Advance(TimeSpan.FromMinutes(3));

        Assert.Empty(await FindConflictsAsync(NewOrder(), numbers, open: false));
    }

    [Fact]
    public async Task ClaimAsync_OldClaimOfNoOrderByMany_ExactlyOneTakesOver()
    {
        var numbers = Numbers("+1425555", 30);
        await ClaimAsync(NewOrder(), numbers);
        time.Advance(TimeSpan.FromMinutes(3));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => ClaimAsync(NewOrder(), numbers, open: false)));

        Assert.Single(answers, conflicts => conflicts.Count == 0);
    }

    [Fact]
    public async Task ClaimAsync_YoungClaimOfAnOrderNotYetWritten_IsConflict()
    {
        var numbers = Numbers("+1425555", 1);
        await ClaimAsync(NewOrder(), numbers);
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(await ClaimAsync(NewOrder(), numbers, open: false));
    }

    [Fact]
    public async Task ClaimAsync_OwnOldClaimAgain_CannotBeTakenOverAnyMore()
    {
        var numbers = Numbers("+1425555", 3);
        var mine = NewOrder();
        await ClaimAsync(mine, numbers);
        time.Advance(TimeSpan.FromMinutes(3));

        Assert.Empty(await ClaimAsync(mine, numbers));
        Assert.Equal(3, (await ClaimAsync(NewOrder(), numbers, open: false)).Count);
    }

    [Fact]
    public async Task ClaimAsync_OldClaimOfAnOpenOrder_IsConflict()
    {
        var numbers = Numbers("+1425555", 1);
        await ClaimAsync(NewOrder(), numbers);
        time.Advance(TimeSpan.FromDays(90));

        Assert.Single(await ClaimAsync(NewOrder(), numbers, open: true));
    }

    [Fact]
    public async Task ActivateAsync_Claimed_IsActiveForGood()
    {
        var order = NewOrder();
        var numbers = Numbers("+1425555", 12);
        await ClaimAsync(order, numbers);

        await Registry.ActivateAsync(order, numbers, default);
        await Registry.ActivateAsync(order, numbers, default);
        await Registry.ReleaseAsync(order, numbers, default);
        time.Advance(TimeSpan.FromDays(1));

        var conflicts = await ClaimAsync(NewOrder(), numbers, open: false);
        Assert.Equal(12, conflicts.Count);
        Assert.All(conflicts, c => Assert.Equal(ClaimConflictKind.Active, c.Kind));
    }

    [Fact]
    public async Task ActivateAsync_NumberOfAnotherOrder_ThrowsAndChangesNothing()
    {
        var numbers = Numbers("+1425555", 1);
        await ClaimAsync(NewOrder(), numbers);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() =>
            Registry.ActivateAsync(NewOrder(), numbers, default));

        var conflict = Assert.Single(await FindConflictsAsync(NewOrder(), numbers));
        Assert.Equal(ClaimConflictKind.InOtherOrder, conflict.Kind);
    }

    [Fact]
    public async Task ReleaseAsync_Repeated_FreesOwnNumbersOnly()
    {
        var (mine, theirs) = (NewOrder(), NewOrder());
        await ClaimAsync(mine, Numbers("+1425555", 2));
        await ClaimAsync(theirs, Numbers("+1206555", 2));
        var all = Numbers("+1425555", 2).Concat(Numbers("+1206555", 2)).ToList();

        await Registry.ReleaseAsync(mine, all, default);
        await Registry.ReleaseAsync(mine, all, default);

        Assert.Equal(
            Numbers("+1206555", 2),
            (await FindConflictsAsync(mine, all)).Select(c => c.Number).OrderBy(n => n.ToString()));
    }

    private Task<IReadOnlyList<ClaimConflict>> ClaimAsync(
        OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, bool open = true) =>
        Registry.ClaimAsync(order, numbers, (_, _) => Task.FromResult(open), default);

    private Task<IReadOnlyList<ClaimConflict>> FindConflictsAsync(
        OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, bool open = true) =>
        Registry.FindConflictsAsync(order, numbers, (_, _) => Task.FromResult(open), default);

    private static OrderRef NewOrder() => new("contoso", OrderId.New());

    private static List<TelephoneNumber> Numbers(string exchange, int count) =>
        [.. Enumerable.Range(100, count).Select(i => TelephoneNumber.Restore($"{exchange}{i:D4}"))];
}
