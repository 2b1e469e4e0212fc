using CallingPlans.Integration.Harness;
using CallingPlans.Integration.Secrets;
using Microsoft.Data.Sqlite;

namespace CallingPlans.Integration.Privacy;

/// <summary>An organisation that is erased leaves nothing but the ledger, whatever happens meanwhile.</summary>
public sealed class ErasureTests
{
    [Fact]
    public async Task Erasure_OfOneOfTwo_LeavesItsLedgerAndAllOfTheOther()
    {
        await using var app = await TestApp.StartAsync(settings: Findings.Often);
        var erased = await LivingOrganization.CreateAsync(app);
        var other = await LivingOrganization.CreateAsync(app);
        var customer = erased.Customer;

        (await customer.Admin.DeleteAsync(customer.Path)).ExpectProblem(403);
        (await other.Customer.Admin.DeleteAsync(customer.Path)).ExpectProblem(404);
        (await customer.Desk.DeleteAsync(customer.Path)).Expect(202);

        string[] paths =
        [
            customer.Path, $"{customer.Path}/orders", $"{customer.Path}/numbers", $"{customer.Path}/billing-events", $"{customer.Path}/locations",
            $"{customer.Path}/webhooks", customer.Order(erased.Completed), $"{customer.Order(erased.Completed)}/events",
        ];
        foreach (var path in paths)
            (await customer.Admin.GetAsync(path)).ExpectProblem(404);
        await Poll.UntilAsync(
            () => LeftAsync(app, customer.Id, erased), left => left.Count == 0, left => Task.FromResult($"Left:\n{string.Join('\n', left.Take(20))}"));

        // The id is free once the last request that knew it has ended.
        await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:03:00" });
        await AnewAsync(customer);
        Assert.Empty(await customer.Admin.ListAsync($"{customer.Path}/orders"));
        Assert.Empty(await customer.Admin.ListAsync($"{customer.Path}/billing-events"));
        Assert.Contains(await StoredText.ReadAllAsync(app.Data), s => s.Place.StartsWith("table ErasedLedger", StringComparison.Ordinal));
        Assert.Equal("Completed", (string)(await other.Customer.ReadAsync(other.Completed))["status"]!);
        Assert.NotEmpty(await other.Customer.MailsAsync(other.Completed));
        Assert.Equal(3, (await other.Customer.Admin.ListAsync($"{other.Customer.Path}/numbers")).Count);
        await Findings.AssertNoneAsync(app);
    }

    [Fact]
    public async Task Erasure_OrdersOpen_IsRefusedAndChangesNothing()
    {
        await using var app = await TestApp.StartAsync();
        var customer = await Customer.CreateAsync(app);
        var draft = (string)(await customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;

        (await customer.Desk.DeleteAsync(customer.Path)).ExpectProblem(409, "OrdersOpen", null);

        (await customer.Admin.GetAsync(customer.Order(draft))).Expect(200);
        (await customer.CancelAsync(draft)).Expect(202);
        (await customer.Desk.DeleteAsync(customer.Path)).Expect(202);
    }

    [Fact]
    public async Task Erasure_AppIsKilledInIt_IsFinishedAfterTheNextStart()
    {
        await using var app = await AppProcess.StartAsync();
        var erased = await LivingOrganization.CreateAsync(app);
        (await erased.Customer.Desk.DeleteAsync(erased.Customer.Path)).Expect(202);

        for (var kill = 0; kill < 3; kill++)
        {
            await app.KillAsync();
            await app.RestartAsync();
        }

        await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:03:00" });
        var customer = await erased.Customer.InAsync(app);
        await AnewAsync(customer);
        Assert.Empty(await customer.Admin.ListAsync($"{customer.Path}/orders"));
        Assert.Empty(await customer.Admin.ListAsync($"{customer.Path}/numbers"));
        Assert.Empty(await customer.MailsAsync(erased.Completed));
    }

    private static Task AnewAsync(Customer customer) => Poll.UntilAsync(
        () => customer.Desk.PutAsync(customer.Path, new
        {
            name = "Contoso anew",
            partnerId = "contoso-partner",
            subscription = new { kind = "Paid", committedOutboundCallingPlans = 1, outboundCallingPlanSource = "ControlHub" },
            language = "en",
        }),
        answer => answer.Status == 201,
        answer => Task.FromResult(answer.Text));

    /// <summary>Where something of the organisation stands, but in the ledger.</summary>
    private static async Task<List<string>> LeftAsync(TestApp app, string organization, LivingOrganization erased)
    {
        string[] canaries = [organization, erased.Completed, erased.Cancelled, erased.NumberOrder];
        var stored = (await StoredText.ReadAllAsync(app.Data))
            .Where(s => !s.Place.StartsWith("table ErasedLedger", StringComparison.Ordinal))
            // It is noted until its end that the organisation is being erased.
            .Where(s => !s.Place.StartsWith("table Erasures", StringComparison.Ordinal))
            // Freed pages hold what was there: the rows are read by themselves.
            .Where(s => !s.Place.StartsWith("file durable.db", StringComparison.Ordinal))
            .Concat(await EngineAsync(Path.Combine(app.Data.Folder, "durable.db")));
        return [.. stored.Where(s => canaries.Any(c => s.Text.Contains(c, StringComparison.Ordinal) || s.Place.Contains(c, StringComparison.Ordinal))).Select(s => s.Place)];
    }

    private static async Task<List<StoredText>> EngineAsync(string file)
    {
        await using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await database.OpenAsync();
        var tables = await RowsAsync(database, "SELECT name FROM sqlite_master WHERE type = 'table'");
        var found = new List<StoredText>();
        foreach (var table in tables)
            found.AddRange((await RowsAsync(database, $"SELECT * FROM \"{table}\"")).Select(row => new StoredText($"engine {table}", row)));
        return found;
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection database, string query)
    {
        await using var command = database.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('\n', Enumerable.Range(0, reader.FieldCount)
                .Select(i => reader.GetValue(i) is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : $"{reader.GetValue(i)}")));
        }

        return rows;
    }
}
