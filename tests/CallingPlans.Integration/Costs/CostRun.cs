using System.Globalization;
using Azure.Data.Tables;
using CallingPlans.Integration.Clock;
using CallingPlans.Integration.Harness;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Costs;

/// <summary>An app of its own with one organisation, whose one order is metered from the morning of a day on.</summary>
internal sealed class CostRun : IAsyncDisposable
{
    private const int MorningUtc = 15;
    private readonly FaultyConnection connection;
    private readonly TestApp app;

    private CostRun(FaultyConnection connection, TestApp app, Customer customer)
    {
        this.connection = connection;
        this.app = app;
        Clock = new MovedClock(app);
        Customer = customer;
        Meter = new OrderMeter(app.Data.Prefix, customer.Id);
        connection.Fail((call, _) =>
        {
            Meter.Count(call);
            return null;
        });
    }

    public Customer Customer { get; private set; }

    public OrderMeter Meter { get; }

    public MovedClock Clock { get; }

    /// <param name="settings">The pace of the carrier.</param>
    public static async Task<CostRun> StartAsync(Dictionary<string, string> settings)
    {
        // Its day comes in no order's life.
        var never = TimeProvider.System.GetUtcNow().AddDays(300).ToString("'0 0 0 'd' 'M' *'", CultureInfo.InvariantCulture);
        settings["Retention:Schedule"] = settings["Reconciliation:Schedule"] = settings["Consistency:Schedule"] = never;
        var way = new FaultyConnection();
        var started = await TestApp.StartAsync(connection: way, settings: settings);
        var clock = new MovedClock(started);
        var today = DateOnly.FromDateTime((await clock.NowAsync()).UtcDateTime);
        await clock.AdvanceToAsync(MovedClock.At(today.AddDays(1), MorningUtc));
        return new CostRun(way, started, await Customer.CreateAsync(started));
    }

    /// <summary>Moves the clock when nothing is on its way: a sweep would take it for lost.</summary>
    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        await UntilEmptyAsync("PendingSignals");
        await Clock.AdvanceToAsync(moment);
        Customer = await Customer.InAsync(app);
    }

    /// <summary>Waits until every orchestration has ended, and answers instances and turns by name.</summary>
    public async Task<IReadOnlyDictionary<string, (int Instances, int Turns)>> UntilEndedAsync() => (await Poll.UntilAsync(
        () => EngineRecord.ReadEndedAsync(app.Data), ended => ended is not null, _ => Task.FromResult("An orchestration goes on.")))!;

    /// <summary>Events of a kind in the histories of the order's orchestrations.</summary>
    public Task<int> CountAsync(string kind) => EngineRecord.CountAsync(app.Data, kind);

    /// <summary>Waits until a table has no row, beside the meter.</summary>
    public async Task UntilEmptyAsync(string table)
    {
        var rows = new TableClient(app.Data.ConnectionString, app.Data.Prefix + table);
        await Poll.UntilAsync(
            async () => await rows.QueryAsync<TableEntity>().AnyAsync(), any => !any, _ => Task.FromResult($"{table} is not empty."));
    }

    public async ValueTask DisposeAsync()
    {
        connection.Heal();
        await app.DisposeAsync();
        Meter.Dispose();
        connection.Dispose();
    }
}
