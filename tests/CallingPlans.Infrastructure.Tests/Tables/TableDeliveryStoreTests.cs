using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableDeliveryStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TestStorage storage = azurite.Create();

    private IDeliveryStore Store => storage.Get<IDeliveryStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task ListAsync_Pages_AreTheWebhooksOwnNewestFirst()
    {
        var deliveries = Enumerable.Range(0, 7).Select(i => Made("hook1", Noon.AddSeconds(i))).ToList();
        foreach (var delivery in deliveries.OrderBy(d => d.Id[^4..]))
            await Store.AddAsync(delivery, default);
        await Store.AddAsync(Made("hook2", Noon), default);
        await Store.AddAsync(Made("hook1", Noon) with { OrganizationId = "fabrikam" }, default);

        var first = await Store.ListAsync("contoso", "hook1", new PageRequest(4), default);
        var second = await Store.ListAsync("contoso", "hook1", new PageRequest(4, first.Continuation), default);

        Assert.Equal((4, 3, null), (first.Items.Count, second.Items.Count, second.Continuation));
        Assert.Equal(deliveries.AsEnumerable().Reverse().Select(d => d.Id), first.Items.Concat(second.Items).Select(d => d.Id));
    }

    [Fact]
    public async Task AddAsync_Again_LeavesWhatBecameOfTheFirst()
    {
        var delivery = Made("hook1", Noon);
        await Store.AddAsync(delivery, default);
        var read = await Store.FindAsync(delivery.Ref, default);
        var after = delivery.After(new DeliveryAttempt(Noon, null, DeliveryError.TimedOut), DeliveryStatus.Failed, null);
        await Store.ReplaceAsync(read!, after, default);

        await Store.AddAsync(delivery, default);

        Assert.Equivalent(after, (await Store.FindAsync(delivery.Ref, default))!.Value, strict: true);
    }

    [Fact]
    public async Task ReplaceAsync_ChangedMeanwhile_Throws()
    {
        var delivery = Made("hook1", Noon);
        await Store.AddAsync(delivery, default);
        var read = (await Store.FindAsync(delivery.Ref, default))!;
        var replaced = await Store.ReplaceAsync(read, delivery.BeginRound(Noon), default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => Store.ReplaceAsync(read, delivery, default));
        await Store.ReplaceAsync(replaced, delivery, default);
    }

    [Fact]
    public async Task PurgeAsync_MoreThanAtOnce_TakesSoManyOfTheOldOnes()
    {
        var old = Enumerable.Range(0, 3).Select(i => Made("hook1", Noon.AddSeconds(-1 - i))).ToList();
        foreach (var delivery in old.Append(Made("hook1", Noon)))
            await Store.AddAsync(delivery, default);

        Assert.Equal(2, await Store.PurgeAsync(Noon, 2, default));
        Assert.Equal(1, await Store.PurgeAsync(Noon, 2, default));

        Assert.Equal([Noon], (await Store.ListAsync("contoso", "hook1", new PageRequest(10), default)).Items.Select(d => d.CreatedAt));
    }

    private static Delivery Made(string webhook, DateTimeOffset at)
    {
        var order = new OrderRef("contoso", OrderId.New());
        return new Delivery
        {
            Id = MessageId.Of(order, "submit-1", WebhookEvents.StatusChanged, at),
            OrganizationId = "contoso",
            WebhookId = webhook,
            Event = WebhookEvents.StatusChanged,
            OrderId = order.Id,
            Body = """{"type":"order.status_changed"}""",
            CreatedAt = at,
            RoundBegunAt = at,
            NextAttemptAt = at,
        };
    }
}
