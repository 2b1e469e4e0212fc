using System.Diagnostics;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.Benchmarks.Storage;
using CallingPlans.Testing.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Benchmarks.App;

/// <summary>
/// The poll for FOCs: a hundred changes among more and more open orders, against the reading of the changes and the write of one event
/// each.
/// </summary>
internal static class PollBenchmark
{
    private const string Carrier = "simulated";
    private const int Changes = 100;
    private const int AtOnce = 8;
    private const double BytesPerMegabyte = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly int[] OpenOrders = [1_000, 10_000, 100_000];

    public static async Task RunAsync(BenchRun run)
    {
        using var tables = new TableDouble(new SocketsHttpHandler());
        var connection = await DoubledStorage.ConnectionAsync();
        await using var app = await BenchApp.StartAsync(connection, tables, BenchApp.Still());
        var order = await SampleOrder.SubmitAsync(app.Admin);
        var (template, rows, change) = await PlacedAsync(tables, app, order);
        var poll = app.Services.GetRequiredService<CollectCarrierChanges>();
        while ((await poll.RunAsync(Carrier, default)).Count > 0)
        {
            // What the carrier says of the first order is not measured.
        }

        using var transport = new HttpClientTransport(tables);
        var bare = new TableClient(connection, "bare", new TableClientOptions { Transport = transport });
        await bare.CreateIfNotExistsAsync();
        var (filled, round) = (0, 0);
        var points = new List<(double Open, double Time, double Megabytes)>();
        var bares = new List<double>();
        foreach (var open in OpenOrders)
        {
            ManyOrders.Fill(tables, app, template, rows, filled + 1, open);
            filled = open;
            var times = new List<double>();
            var allocated = 0.0;
            bares.Clear();
            var rounds = run.Pick(60, 100);
            for (var i = 0; i < rounds; i++, round++)
            {
                Change(tables, app, template, change, open, round);
                Prepare(tables, change, round);
                var before = GC.GetTotalAllocatedBytes(precise: true);
                times.Add(await Clock.TimeAsync(() => PollAsync(poll)));
                allocated += (GC.GetTotalAllocatedBytes(precise: true) - before) / BytesPerMegabyte / rounds;
                bares.Add(await Clock.TimeAsync(() => BareAsync(bare, round)));
            }

            points.Add((open, Percentile.Median(times), allocated));
        }

        run.AtMost(
            $"FOC poll: {Changes} changes among {OpenOrders[^1]:N0} open orders, table double; baseline: reading them, one event write each",
            points[^1].Time, Percentile.Median(bares), 2, Figures.Milliseconds);
        run.AtMost($"FOC poll: memory that a poll takes, {OpenOrders[^1]:N0} open orders; baseline: {OpenOrders[0]:N0}", points[^1].Megabytes, points[0].Megabytes, 1.25, Figures.Megabytes);
        run.Charts.Add(new LineChart("performance-poll", "A poll does not grow with open orders", "open orders", $"ms for {Changes} changes", Logarithmic: true)
        {
            Lines = { ("poll", [.. points.Select(p => (p.Open, p.Time))]) },
        });
    }

    private static async Task PollAsync(CollectCarrierChanges poll)
    {
        while ((await poll.RunAsync(Carrier, default)).Count == CollectCarrierChanges.BatchSize)
        {
            // As PollCarriers does: on, while a batch is full.
        }
    }

    private static async Task BareAsync(TableClient table, int round)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"change"} and RowKey ge {$"{round:D6}"} and RowKey lt {$"{round:D6}~"}");
        var changes = await table.QueryAsync<TableEntity>(filter).ToListAsync();
        await Parallel.ForEachAsync(changes, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (change, token) =>
            await table.UpsertEntityAsync(new TableEntity("event", change.RowKey) { ["Json"] = change.GetString("Update") }, TableUpdateMode.Replace, token));
    }

    /// <summary>The order once the carrier has it, and what the carrier says of it.</summary>
    private static async Task<(TemplateOrder Template, IReadOnlyList<RowTemplate> Rows, RowTemplate Change)> PlacedAsync(TableDouble tables, BenchApp app, string order)
    {
        var began = Stopwatch.StartNew();
        while (tables.CountOf(app.Prefix + "OpenOrders") == 0 || tables.CountOf(app.Prefix + "SimulatedCarrier") < 2 || tables.CountOf(app.Prefix + "PendingSignals") > 0)
        {
            if (began.Elapsed > Patience)
                throw new InvalidOperationException($"Order {order} was not placed with the carrier within {Patience.TotalSeconds} s.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        var template = await ManyOrders.TemplateAsync(app, order, tables.RowsOf(app.Prefix + "Orders").Select(r => r.Key));
        var (partition, key, properties) = tables.RowsOf(app.Prefix + "SimulatedCarrier")
            .First(r => r.Key.StartsWith("change|", StringComparison.Ordinal) && r.Properties.Contains("FocReceived", StringComparison.Ordinal));
        return (template, ManyOrders.RowsIn(tables, app, order), new RowTemplate("SimulatedCarrier", partition, key, properties));
    }

    /// <summary>The carrier says something new of orders here and there.</summary>
    private static void Change(TableDouble tables, BenchApp app, TemplateOrder template, RowTemplate change, int open, int round)
    {
        var update = change.Key.Split('|')[2];
        for (var i = 0; i < Changes; i++)
        {
            var order = template.Earlier(1 + (i * (open / Changes)));
            var row = change.For(template, order);
            var old = update.Replace(template.Id, order.Id);
            var next = $"{order.Id}-{1_000 + round}";
            tables.Seed(app.Prefix + row.Table, row.Partition, row.Key.Replace(old, next), row.Text.Replace(old, next));
        }
    }

    /// <summary>The same changes for the baseline, in a table of its own.</summary>
    private static void Prepare(TableDouble tables, RowTemplate change, int round)
    {
        for (var i = 0; i < Changes; i++)
            tables.Seed("bare", "change", $"{round:D6}{i:D3}", change.Text);
    }
}
