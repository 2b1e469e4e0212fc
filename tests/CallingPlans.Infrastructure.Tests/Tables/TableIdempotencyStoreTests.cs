using System.Text;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Infrastructure.Tables;
using CallingPlans.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableIdempotencyStoreTests : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Scope = "contoso POST /api/organizations/contoso/port-orders";
    private const string Canary = "account 4711-canary";

    private static readonly KeptAnswer Answer =
        new(201, "application/json", "/there", "\"1\"", Encoding.UTF8.GetBytes(Canary));

    private readonly FakeTimeProvider time = new(PortOrders.Start);
    private readonly TestStorage storage;

    public TableIdempotencyStoreTests(AzuriteFixture azurite) => storage = azurite.Create(time);

    private IIdempotencyStore Store => storage.Get<IIdempotencyStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task BeginAsync_Answered_GivesTheAnswerAgain()
    {
        await CompleteAsync("key", "body");

        var replay = Assert.IsType<IdempotencyDecision.Replay>(await BeginAsync("key", "body"));

        Assert.Equal(Answer.Body, replay.Answer.Body);
        Assert.Equal(Answer with { Body = [] }, replay.Answer with { Body = [] });
    }

    [Fact]
    public async Task BeginAsync_AnsweredMegabyte_GivesTheAnswerAgain()
    {
        var proceed = Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync("key", "body"));
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"+1425{i:D7},")));
        await Store.CompleteAsync(Scope, "key", proceed.Token, Answer with { Body = body }, default);

        Assert.Equal(body, Assert.IsType<IdempotencyDecision.Replay>(await BeginAsync("key", "body")).Answer.Body);
    }

    [Fact]
    public async Task BeginAsync_OtherBody_IsReused()
    {
        await CompleteAsync("key", "body");

        Assert.IsType<IdempotencyDecision.Reused>(await BeginAsync("key", "other"));
    }

    [Fact]
    public async Task BeginAsync_OtherScope_IsAnotherKey()
    {
        await CompleteAsync("key", "body");

        Assert.IsType<IdempotencyDecision.Proceed>(
            await Store.BeginAsync("fabrikam POST /there", "key", Encoding.UTF8.GetBytes("body"), default));
    }

    [Fact]
    public async Task BeginAsync_ManyAtOnce_OneProceeds()
    {
        var decisions = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => BeginAsync("key", "body")));

        Assert.Single(decisions.OfType<IdempotencyDecision.Proceed>());
        Assert.Equal(9, decisions.OfType<IdempotencyDecision.InUse>().Count());
    }

    [Fact]
    public async Task BeginAsync_AnswerLost_ProceedsUnderItsToken()
    {
        await BeginAsync("another", "body");
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        var proceed = Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync("key", "body"));
        await Store.CompleteAsync(Scope, "key", proceed.Token, Answer, default);

        Assert.IsType<IdempotencyDecision.Replay>(await BeginAsync("key", "body"));
    }

    [Fact]
    public async Task BeginAsync_FirstDiedAtWork_IsFreeAfterAMinuteAndTheFirstCannotAnswer()
    {
        var first = Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync("key", "body"));
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.IsType<IdempotencyDecision.InUse>(await BeginAsync("key", "body"));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync("key", "body"));

        await Store.CompleteAsync(Scope, "key", first.Token, Answer, default);
        await Store.AbandonAsync(Scope, "key", first.Token, default);

        Assert.IsType<IdempotencyDecision.InUse>(await BeginAsync("key", "body"));
    }

    [Fact]
    public async Task BeginAsync_FirstDiedAtWork_HasItsIdentity()
    {
        var first = await ProceedAsync("body");
        time.Advance(TimeSpan.FromMinutes(1));
        var second = await ProceedAsync("body");
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(first.Identity.IsRepeated);
        Assert.Equal(first.Identity with { IsRepeated = true }, second.Identity);
        Assert.NotEqual(first.Identity.Id, (await ProceedAsync("another body")).Identity.Id);
    }

    [Fact]
    public async Task ReleaseAsync_Begun_FreesTheKeyAndKeepsTheIdentityForThisBody()
    {
        var first = await ProceedAsync("body");
        await Store.ReleaseAsync(Scope, "key", first.Token, default);

        var second = await ProceedAsync("body");
        await Store.ReleaseAsync(Scope, "key", second.Token, default);

        Assert.Equal(first.Identity with { IsRepeated = true }, second.Identity);
        Assert.NotEqual(first.Identity.Id, (await ProceedAsync("another body")).Identity.Id);
    }

    [Fact]
    public async Task AbandonAsync_Begun_ForgetsTheIdentity()
    {
        var first = await ProceedAsync("body");
        await Store.AbandonAsync(Scope, "key", first.Token, default);

        Assert.NotEqual(first.Identity.Id, (await ProceedAsync("body")).Identity.Id);
    }

    [Fact]
    public async Task AbandonAsync_Begun_FreesTheKey()
    {
        var proceed = Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync("key", "body"));
        await Store.AbandonAsync(Scope, "key", proceed.Token, default);

        Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync("key", "another body"));
    }

    [Fact]
    public async Task BeginAsync_DayLater_StillGivesTheAnswer()
    {
        await CompleteAsync("key", "body");
        time.Advance(TimeSpan.FromHours(24));

        Assert.IsType<IdempotencyDecision.Replay>(await BeginAsync("key", "body"));
    }

    [Fact]
    public async Task PurgeExpiredAsync_OldAndYoungKeys_RemovesTheOld()
    {
        await CompleteAsync("old", "body");
        time.Advance(TimeSpan.FromHours(25.5));
        await CompleteAsync("young", "body");

        Assert.Equal(1, await storage.Get<IIdempotencyPurge>().PurgeExpiredAsync(100, default));
        Assert.Equal(0, await storage.Get<IIdempotencyPurge>().PurgeExpiredAsync(100, default));
        Assert.IsType<IdempotencyDecision.Replay>(await BeginAsync("young", "body"));
        Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync("old", "another body"));
    }

    [Fact]
    public async Task CompleteAsync_Answer_IsNotStoredInClear()
    {
        await CompleteAsync("key", "body");
        var table = storage.Get<TableGateways>().For(TableNames.IdempotencyKeys);
        var row = Assert.Single(await table.TakeAsync(string.Empty, 10, default)).Select(p => p.Value).ToList();

        var bytes = row.OfType<byte[]>().SelectMany(b => b).ToArray();

        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)));
        Assert.DoesNotContain(row.OfType<string>(), text => text.Contains("key", StringComparison.Ordinal));
    }

    private Task<IdempotencyDecision> BeginAsync(string key, string body) =>
        Store.BeginAsync(Scope, key, Encoding.UTF8.GetBytes(body), default);

    private async Task<IdempotencyDecision.Proceed> ProceedAsync(string body) =>
        Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync("key", body));

    private async Task CompleteAsync(string key, string body)
    {
        var proceed = Assert.IsType<IdempotencyDecision.Proceed>(await BeginAsync(key, body));
        await Store.CompleteAsync(Scope, key, proceed.Token, Answer, default);
    }
}
