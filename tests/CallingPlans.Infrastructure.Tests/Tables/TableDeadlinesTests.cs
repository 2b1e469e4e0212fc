using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableDeadlinesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly DateTimeOffset Start = PortOrders.Start;

    private readonly TestStorage storage = azurite.Create();

    private IDeadlines Deadlines => storage.Get<IDeadlines>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task ListDueAsync_AMomentBeforeAndAtTheDeadline_IsDueFromTheMomentOn()
    {
        var deadline = Due(Start);
        await Deadlines.AddAsync(deadline, default);
        await Deadlines.AddAsync(deadline, default);

        Assert.Empty(await Deadlines.ListDueAsync(Start.AddTicks(-1), 10, default));
        Assert.Equal([deadline], await Deadlines.ListDueAsync(Start, 10, default));
    }

    [Fact]
    public async Task ListDueAsync_Many_AreTheEarliestFirst()
    {
        var deadlines = Enumerable.Range(0, 5).Select(i => Due(Start.AddHours(i))).ToList();
        foreach (var deadline in deadlines.AsEnumerable().Reverse())
            await Deadlines.AddAsync(deadline, default);

        Assert.Equal(deadlines[..2], await Deadlines.ListDueAsync(Start.AddYears(1), 2, default));
    }

    [Fact]
    public async Task RemoveAsync_Repeated_LeavesTheOtherKindOfTheSameMoment()
    {
        var bill = Due(Start);
        var loa = bill with { Kind = DeadlineKind.LoaGoesStale };
        await Deadlines.AddAsync(bill, default);
        await Deadlines.AddAsync(loa, default);
        await Deadlines.RemoveAsync(bill, default);
        await Deadlines.RemoveAsync(bill, default);

        Assert.Equal([loa], await Deadlines.ListDueAsync(Start, 10, default));
    }

    private static Deadline Due(DateTimeOffset at) =>
        new(new OrderRef("contoso", OrderId.New()), DeadlineKind.BillGoesStale, at);
}
