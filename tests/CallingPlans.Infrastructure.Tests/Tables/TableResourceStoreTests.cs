using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Organizations;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableResourceStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private IResourceStore<Partner> Store => storage.Get<IResourceStore<Partner>>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task AddAsync_Partner_IsFoundByPartitionAndId()
    {
        var partner = Partner("northwind") with { AddendumAcceptedAt = PortOrders.Start };
        await Store.AddAsync("all", "northwind", partner, default);

        var stored = (await Store.FindAsync("all", "northwind", default))!.Value;

        Assert.Equal(partner.AddendumAcceptedAt, stored.AddendumAcceptedAt);
        Assert.Equal(partner.Name, stored.Name);
        Assert.Null(await Store.FindAsync("other", "northwind", default));
    }

    [Fact]
    public async Task AddAsync_Exists_Throws()
    {
        await Store.AddAsync("all", "northwind", Partner("northwind"), default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() =>
            Store.AddAsync("all", "northwind", Partner("northwind"), default));
    }

    [Fact]
    public async Task ReplaceAsync_OldVersion_Throws()
    {
        var first = await Store.AddAsync("all", "northwind", Partner("northwind"), default);
        var second = await Store.ReplaceAsync(
            "all", "northwind", first.Value with { Authorized = true }, first.Version, default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() =>
            Store.ReplaceAsync("all", "northwind", first.Value, first.Version, default));
        Assert.Equal(second.Version, (await Store.FindAsync("all", "northwind", default))!.Version);
        Assert.True((await Store.FindAsync("all", "northwind", default))!.Value.Authorized);
    }

    [Fact]
    public async Task ReplaceAsync_AnswerLost_AnswersTheStoredVersion()
    {
        var first = await Store.AddAsync("all", "northwind", Partner("northwind"), default);
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        var second = await Store.ReplaceAsync("all", "northwind", first.Value, first.Version, default);

        Assert.Equal((await Store.FindAsync("all", "northwind", default))!.Version, second.Version);
    }

    [Fact]
    public async Task ListAsync_PageByPage_IsInTheOrderOfTheIds()
    {
        foreach (var id in new[] { "c", "a", "b" })
            await Store.AddAsync("all", id, Partner(id), default);

        var first = await Store.ListAsync("all", new PageRequest(2), default);
        var second = await Store.ListAsync("all", new PageRequest(2, first.Continuation), default);

        Assert.Equal(["a", "b", "c"], first.Items.Concat(second.Items).Select(p => p.Id));
        Assert.Null(second.Continuation);
    }

    private static Partner Partner(string id) => new() { Id = id, Name = id, PreferredProviders = ["one", "two"] };
}
