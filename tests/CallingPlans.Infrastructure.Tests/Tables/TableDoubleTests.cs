using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using CallingPlans.Testing;
using CallingPlans.Testing.Tables;

namespace CallingPlans.Infrastructure.Tests.Tables;

/// <summary>The double answers as Azurite does, call by call: each story is told to both, and what they answer is compared.</summary>
public sealed class TableDoubleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public Task PointReadsAndWrites_AnswerAsAzuriteDoes() => CompareAsync(async (table, tell) =>
    {
        await tell(async () => await table.GetEntityAsync<TableEntity>("p", "none"));
        await tell(async () => await table.AddEntityAsync(Row("a")));
        await tell(async () => await table.AddEntityAsync(Row("a")));
        var stored = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        await tell(async () => await table.UpdateEntityAsync(Row("a", 2), stored.ETag, TableUpdateMode.Replace));
        await tell(async () => await table.UpdateEntityAsync(Row("a", 3), stored.ETag, TableUpdateMode.Replace));
        await tell(async () => await table.UpdateEntityAsync(Row("none"), stored.ETag, TableUpdateMode.Replace));
        await tell(async () => await table.UpsertEntityAsync(Row("it's", 4), TableUpdateMode.Replace));
        await tell(async () => await table.DeleteEntityAsync("p", "a", stored.ETag));
        await tell(async () => await table.DeleteEntityAsync("p", "a", ETag.All));
        await tell(async () => await table.DeleteEntityAsync("p", "a", ETag.All));
    });

    [Fact]
    public Task Batches_AreAllOrNothing_AsInAzurite() => CompareAsync(async (table, tell) =>
    {
        await tell(async () => await table.SubmitTransactionAsync([Add("a"), Add("b")]));
        await tell(async () => await table.SubmitTransactionAsync([Add("c"), Add("b")]));
        await tell(async () => await table.SubmitTransactionAsync(
            [Delete("a"), new(TableTransactionActionType.UpsertReplace, Row("d", 4)), Add("e")]));
        await tell(async () => await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertMerge, Other("d")), new(TableTransactionActionType.UpsertMerge, Other("g"))]));
        await tell(async () => await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, Other("none"), ETag.All)]));
        await tell(async () => await table.SubmitTransactionAsync([Delete("none"), Add("f")]));
    });

    [Fact]
    public Task Queries_FilterAndGoOn_AsInAzurite() => CompareAsync(async (table, tell) =>
    {
        for (var from = 0; from < 1_100; from += 100)
            await table.SubmitTransactionAsync(Enumerable.Range(from, 100).Select(i => Add($"r{i:D4}", i)));
        await table.AddEntityAsync(new TableEntity("q", "r0005") { ["At"] = DateTimeOffset.UnixEpoch });
        string[] filters =
        [
            "PartitionKey eq 'p'",
            "PartitionKey eq 'p' and RowKey lt 'r0010' and RowKey ge 'r0005'",
            "PartitionKey eq 'p' and RowKey lt 'r0010' and RowKey gt 'r0005' and Number lt 8L",
            "At lt datetime'2000-01-01T00:00:00Z'",
            "Text eq 'it''s 7'",
        ];
        foreach (var filter in filters)
            await tell(async () => (await table.QueryAsync<TableEntity>(filter).ToListAsync()).Select(r => $"{r.PartitionKey}/{r.RowKey}").ToList());
    });

    private async Task CompareAsync(Func<TableClient, Func<Func<Task<object>>, Task>, Task> story) =>
        Assert.Equal(await TellAsync(azurite.ConnectionString, null, story), await TellAsync(
            azurite.ConnectionString.Replace(azurite.ConnectionString.Split("TableEndpoint=")[1].TrimEnd(';'), TableDouble.TableEndpoint),
            new TableDouble(),
            story));

    private static async Task<List<string>> TellAsync(
        string connection, TableDouble? doubled, Func<TableClient, Func<Func<Task<object>>, Task>, Task> story)
    {
        var options = new TableClientOptions();
        if (doubled is not null)
            options.Transport = new HttpClientTransport(doubled);
        options.Retry.MaxRetries = 0;
        var table = new TableServiceClient(connection, options).GetTableClient($"t{Guid.NewGuid():N}");
        await table.CreateIfNotExistsAsync();
        await table.CreateIfNotExistsAsync();
        var answers = new List<string>();
        await story(table, async call =>
        {
            try
            {
                answers.Add(Text(await call()));
            }
            catch (RequestFailedException refused)
            {
                var failed = refused is TableTransactionFailedException batch ? $" of {batch.FailedTransactionActionIndex}" : string.Empty;
                answers.Add($"{refused.Status} {refused.ErrorCode}{failed}");
            }
        });
        answers.AddRange((await table.QueryAsync<TableEntity>().ToListAsync()).Select(Text));
        return answers;
    }

    private static string Text(object answer) => answer switch
    {
        TableEntity row => string.Join(' ', row.Where(p => p.Key is not ("odata.etag" or "Timestamp")).Select(p => $"{p.Key}={p.Value}").Order()),
        List<string> keys => string.Join(' ', keys),
        Response response => $"{response.Status} {response.Headers.ETag is not null}",
        Response<IReadOnlyList<Response>> all => string.Join(' ', all.Value.Select(Text)),
        _ => answer.GetType().Name,
    };

    private static TableTransactionAction Add(string key, long number = 1) => new(TableTransactionActionType.Add, Row(key, number));

    private static TableTransactionAction Delete(string key) => new(TableTransactionActionType.Delete, new TableEntity("p", key), ETag.All);

    /// <summary>Names fewer properties, and one that the others have not.</summary>
    private static TableEntity Other(string key) => new("p", key) { ["Text"] = "merged", ["Other"] = true };

    private static TableEntity Row(string key, long number = 1) =>
        new("p", key) { ["Number"] = number, ["Text"] = $"it's {number}", ["Whole"] = 7, ["Bytes"] = new byte[] { 1, 2 } };
}
