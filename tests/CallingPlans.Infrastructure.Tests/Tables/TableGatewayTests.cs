using System.Net;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Infrastructure.Tables;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableGatewayTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private TableGateway Table => storage.Get<TableGateways>().For("Rows");

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task AddAsync_AnswerLost_IsWrittenBefore()
    {
        await CreateAsync();
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        var answer = await Table.AddAsync(Row("r"), default);

        Assert.Equal(WriteResult.WrittenBefore, answer.Result);
        Assert.Equal((await Table.FindAsync("p", "r", default))!.ETag.ToString(), answer.Version);
    }

    [Fact]
    public async Task AddAsync_RowOfAnotherOperation_IsConflict()
    {
        await Table.AddAsync(Row("r"), default);

        Assert.True((await Table.AddAsync(Row("r"), default)).IsConflict);
    }

    [Fact]
    public async Task ReplaceAsync_AnswerLost_IsWrittenBefore()
    {
        var added = await Table.AddAsync(Row("r"), default);
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        var answer = await Table.ReplaceAsync(Row("r"), added.Version!, default);

        Assert.Equal(WriteResult.WrittenBefore, answer.Result);
        Assert.NotEqual(added.Version, answer.Version);
    }

    [Fact]
    public async Task ReplaceAsync_OldVersion_IsConflict()
    {
        var added = await Table.AddAsync(Row("r"), default);
        await Table.PutAsync(Row("r"), default);

        Assert.True((await Table.ReplaceAsync(Row("r"), added.Version!, default)).IsConflict);
    }

    [Fact]
    public async Task ReplaceAsync_RowGone_IsConflict()
    {
        var added = await Table.AddAsync(Row("r"), default);
        await Table.RemoveAsync("p", "r", default);

        Assert.True((await Table.ReplaceAsync(Row("r"), added.Version!, default)).IsConflict);
    }

    [Fact]
    public async Task SubmitAsync_AnswerLost_IsWrittenBefore()
    {
        await CreateAsync();
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        var answer = await Table.SubmitAsync([Add(Row("a")), Add(Row("b"))], default);

        Assert.Equal(WriteResult.WrittenBefore, answer.Result);
    }

    [Fact]
    public async Task SubmitAsync_OneRowStands_WritesNone()
    {
        await Table.AddAsync(Row("b"), default);

        Assert.True((await Table.SubmitAsync([Add(Row("a")), Add(Row("b"))], default)).IsConflict);
        Assert.Null(await Table.FindAsync("p", "a", default));
    }

    [Fact]
    public async Task RemoveAsync_Repeated_DoesNothing()
    {
        await Table.AddAsync(Row("r"), default);
        await Table.RemoveAsync("p", "r", default);
        await Table.RemoveAsync("p", "r", default);

        Assert.Null(await Table.FindAsync("p", "r", default));
    }

    [Fact]
    public async Task RemoveAsync_OldVersion_LeavesTheRow()
    {
        var added = await Table.AddAsync(Row("r"), default);
        await Table.PutAsync(Row("r"), default);
        await Table.RemoveAsync("p", "r", added.Version!, default);

        Assert.NotNull(await Table.FindAsync("p", "r", default));
    }

    [Fact]
    public async Task PutAsync_StorageBusyThreeTimes_IsWritten()
    {
        await CreateAsync();
        storage.Connection.Fail((_, n) => n <= 3 ? new StorageFault.Refuse(HttpStatusCode.ServiceUnavailable) : null);

        var answer = await Table.PutAsync(Row("r"), default);

        Assert.Equal(WriteResult.Written, answer.Result);
        Assert.Equal(4, storage.Connection.Count);
    }

    [Fact]
    public async Task PutAsync_StorageBusyForGood_IsUnavailableAfterFourTries()
    {
        await CreateAsync();
        storage.Connection.Fail((_, _) => new StorageFault.Refuse(HttpStatusCode.ServiceUnavailable, 1));

        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() => Table.PutAsync(Row("r"), default));

        Assert.Equal(TimeSpan.FromSeconds(1), failure.RetryAfter);
        Assert.Equal(4, storage.Connection.Count);
    }

    [Fact]
    public async Task PutAsync_LongPauseAskedFor_EndsAtOnceAndPassesItOn()
    {
        await CreateAsync();
        storage.Connection.Fail((_, _) => new StorageFault.Refuse(HttpStatusCode.TooManyRequests, 90));

        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() => Table.PutAsync(Row("r"), default));

        Assert.Equal(TimeSpan.FromSeconds(90), failure.RetryAfter);
        Assert.Equal(1, storage.Connection.Count);
    }

    [Fact]
    public async Task FindAsync_ConnectionBreaks_IsUnavailable()
    {
        await CreateAsync();
        storage.Connection.Fail((_, _) => new StorageFault.BreakBefore());

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Table.FindAsync("p", "r", default));
    }

    [Fact]
    public async Task FindAsync_StorageGoneAtFirstUse_WorksOnceItIsBack()
    {
        storage.Connection.Fail((_, _) => new StorageFault.Refuse(HttpStatusCode.ServiceUnavailable, 90));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Table.FindAsync("p", "r", default));
        storage.Connection.Heal();

        Assert.Null(await Table.FindAsync("p", "r", default));
    }

    [Fact]
    public async Task FindAsync_CallerGivesUp_IsCancelled()
    {
        await CreateAsync();
        storage.Connection.Fail((_, _) => new StorageFault.Hang());
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.FindAsync("p", "r", caller.Token));
    }

    [Fact]
    public async Task PageAsync_PageByPage_IsFullUntilTheLastAndComplete()
    {
        await Table.SubmitAsync([.. Enumerable.Range(0, 25).Select(i => Add(Row($"r{i:D2}")))], default);

        var pages = new List<Page<TableEntity>>();
        do
        {
            pages.Add(await Table.PageAsync(
                "p", RowRange.All, new PageRequest(10, pages.LastOrDefault()?.Continuation), default));
        }
        while (pages[^1].Continuation is not null);

        Assert.Equal([10, 10, 5], pages.Select(page => page.Items.Count));
        Assert.Equal(
            Enumerable.Range(0, 25).Select(i => $"r{i:D2}"),
            pages.SelectMany(page => page.Items).Select(row => row.RowKey));
    }

    [Fact]
    public async Task PageAsync_LastPageJustFull_HasNoContinuation()
    {
        await Table.SubmitAsync([.. Enumerable.Range(0, 10).Select(i => Add(Row($"r{i:D2}")))], default);

        Assert.Null((await Table.PageAsync("p", RowRange.All, new PageRequest(10), default)).Continuation);
    }

    [Fact]
    public async Task PageAsync_MoreRowsThanOneAnswerHolds_FindsAll()
    {
        for (var block = 0; block < 12; block++)
            await Table.SubmitAsync([.. Enumerable.Range(0, 100).Select(i => Add(Row($"r{block:D2}{i:D2}")))], default);

        Assert.Equal(1200, (await Table.TakeAsync("p", RowRange.All, null, int.MaxValue, default)).Count);
    }

    private Task CreateAsync() => Table.FindAsync("p", "none", default);

    private static TableEntity Row(string key) => new("p", key);

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);
}
