using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TablePendingSignalsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly DateTimeOffset Start = PortOrders.Start;

    private readonly TestStorage storage = azurite.Create();

    private IPendingSignals Signals => storage.Get<IPendingSignals>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task AddAsync_SameIdAgain_KeepsTheFirst()
    {
        var order = NewOrder();
        var update = new CarrierUpdate("u1", "simulated", "SIM-1", 1, CarrierUpdateKind.Accepted, Start, "OK");
        await Signals.AddAsync(new PendingSignal(order, "u1", Start, update), default);
        await Signals.AddAsync(new PendingSignal(order, "u1", Start.AddDays(1)), default);

        Assert.Equal(new PendingSignal(order, "u1", Start, update), Assert.Single(await Signals.ListOfAsync(order, default)));
    }

    [Fact]
    public async Task AddAllAsync_SomeStoredBefore_StoresTheOthersAndKeepsThose()
    {
        var signals = Enumerable.Range(0, 250).Select(_ => new PendingSignal(NewOrder(), "s", Start)).ToList();
        await Signals.AddAsync(signals[7] with { CreatedAt = Start.AddDays(-1) }, default);

        await Signals.AddAllAsync([.. signals, signals[3]], default);

        var stored = await Signals.ListAsync(Start.AddMinutes(1), 1_000, default);
        Assert.Equal(signals.Select(s => s.Order.Id.ToString()).Order(), stored.Select(s => s.Order.Id.ToString()).Order());
        Assert.Equal(Start.AddDays(-1), Assert.Single(await Signals.ListOfAsync(signals[7].Order, default)).CreatedAt);
    }

    [Fact]
    public async Task ListAsync_SignalsOfManyOrders_AreTheOldestStoredBefore()
    {
        var signals = Enumerable.Range(0, 20)
            .Select(i => new PendingSignal(NewOrder(), "s", Start.AddMinutes(i)))
            .ToList();
        foreach (var signal in signals.AsEnumerable().Reverse())
            await Signals.AddAsync(signal, default);

        Assert.Equal(signals[..10], await Signals.ListAsync(Start.AddMinutes(10), 100, default));
    }

    [Fact]
    public async Task ListOfAsync_SignalsOfManyOrders_AreThoseOfTheOne()
    {
        var order = NewOrder();
        var own = Enumerable.Range(0, 3).Select(i => new PendingSignal(order, $"s{i}", Start)).ToList();
        await Signals.AddAllAsync([.. own, .. Enumerable.Range(0, 20).Select(_ => new PendingSignal(NewOrder(), "s", Start))], default);

        Assert.Equal(own, (await Signals.ListOfAsync(order, default)).OrderBy(s => s.Id));
    }

    [Fact]
    public async Task ListAsync_MoreThanAskedFor_IsCut()
    {
        for (var i = 0; i < 9; i++)
            await Signals.AddAsync(new PendingSignal(NewOrder(), "s", Start), default);

        Assert.Equal(5, (await Signals.ListAsync(Start.AddMinutes(1), 5, default)).Count);
    }

    [Fact]
    public async Task RemoveAsync_Repeated_TakesOnlyThatOne()
    {
        var order = NewOrder();
        await Signals.AddAsync(new PendingSignal(order, "one", Start), default);
        await Signals.AddAsync(new PendingSignal(order, "two", Start), default);
        await Signals.RemoveAsync(order, "one", default);
        await Signals.RemoveAsync(order, "one", default);

        Assert.DoesNotContain(await Signals.ListOfAsync(order, default), s => s.Id == "one");
        Assert.Equal("two", Assert.Single(await Signals.ListAsync(Start.AddMinutes(1), 10, default)).Id);
    }

    private static OrderRef NewOrder() => new("contoso", OrderId.New());
}
