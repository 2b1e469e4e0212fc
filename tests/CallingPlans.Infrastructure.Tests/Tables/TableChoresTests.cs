using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableChoresTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly DateTimeOffset Start = PortOrders.Start;

    private readonly TestStorage storage = azurite.Create();

    private IChores Chores => storage.Get<IChores>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task ListDueAsync_AMomentBeforeAndAtTheChore_IsDueFromTheMomentOn()
    {
        var chore = Due(Start);
        await Chores.AddAsync(chore, default);
        await Chores.AddAsync(chore, default);

        Assert.Empty(await Chores.ListDueAsync(Start.AddTicks(-1), 10, default));
        Assert.Equal([chore], await Chores.ListDueAsync(Start, 10, default));
    }

    [Fact]
    public async Task ListDueAsync_Many_AreTheEarliestFirst()
    {
        var chores = Enumerable.Range(0, 5).Select(i => Due(Start.AddHours(i))).ToList();
        foreach (var chore in chores.AsEnumerable().Reverse())
            await Chores.AddAsync(chore, default);

        Assert.Equal(chores[..2], await Chores.ListDueAsync(Start.AddYears(1), 2, default));
    }

    [Fact]
    public async Task RemoveAsync_Repeated_LeavesOtherKindsAndSubjectsOfTheSameMoment()
    {
        var plans = Due(Start);
        var location = plans with { Kind = ChoreKind.RegisterEmergencyAddress, Subject = "location/us" };
        var number = location with { Subject = "number/+12025550101" };
        foreach (var chore in new[] { plans, location, number })
            await Chores.AddAsync(chore, default);
        await Chores.RemoveAsync(location, default);
        await Chores.RemoveAsync(location, default);

        Assert.Equivalent(new[] { plans, number }, await Chores.ListDueAsync(Start, 10, default), strict: true);
    }

    private static Chore Due(DateTimeOffset at) => new("contoso", ChoreKind.StartPlans, string.Empty, at);
}
