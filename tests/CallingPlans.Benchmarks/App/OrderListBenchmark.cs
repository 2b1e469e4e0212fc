using Azure.Data.Tables;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.Benchmarks.Storage;
using CallingPlans.Testing;
using CallingPlans.Testing.Tables;

namespace CallingPlans.Benchmarks.App;

/// <summary>The orders page over HTTP, its first page and a search, against one query of the same rows of the same storage.</summary>
internal static class OrderListBenchmark
{
    private const int PageSize = 50;
    private const int OnAzurite = 10_000;
    private const int OnDouble = 100_000;

    public static async Task RunAsync(BenchRun run)
    {
        var azurite = await Azurite.GetAsync();
        await using (var app = await BenchApp.StartAsync(azurite.ConnectionString, new SocketsHttpHandler(), BenchApp.Still()))
        {
            var order = await SampleOrder.PrepareAsync(app.Admin);
            var count = run.Pick(OnAzurite / 4, OnAzurite);
            var template = await ManyOrders.FillAsync(app, azurite.ConnectionString, order, count);
            var table = new TableClient(azurite.ConnectionString, $"{app.Prefix}Orders");
            await MeasureAsync(run, app, table, template, count, "Azurite", run.Pick(200, 400));
        }

        using var tables = new TableDouble();
        await using var service = await DoubledService.StartAsync(tables);
        var connection = await DoubledStorage.ConnectionAsync(service.TableEndpoint);
        await using (var app = await BenchApp.StartAsync(connection, new SocketsHttpHandler(), BenchApp.Still()))
        {
            var order = await SampleOrder.PrepareAsync(app.Admin);
            var template = await ManyOrders.TemplateAsync(app, order, tables.RowsOf(app.Prefix + "Orders").Select(r => r.Key));
            ManyOrders.Fill(tables, app, template, ManyOrders.RowsIn(tables, app, order), 1, OnDouble);
            var table = new TableClient(connection, $"{app.Prefix}Orders");
            await MeasureAsync(run, app, table, template, OnDouble, "the double", run.Pick(1_000, 2_000));
        }
    }

    private static async Task MeasureAsync(BenchRun run, BenchApp app, TableClient table, TemplateOrder template, int count, string where, int samples)
    {
        var searched = template.Earlier(count / 2);
        var line = $"l|{searched.Ticks}|{searched.Id}";
        var lists = await TimesAsync(samples, () => app.Admin.GetAsync($"{BenchApp.Path}/orders?top={PageSize}"), () => TakeAsync(table, "l|", "l}", PageSize + 1));
        var search = await TimesAsync(
            samples, () => app.Admin.GetAsync($"{BenchApp.Path}/orders?q=%2B{searched.FirstDigits}"), () => TakeAsync(table, line, line + "~", 1));
        run.AtMost($"order list: page of {PageSize} of {count:N0}, {where}, p99; baseline: one query of the rows", lists.App, lists.Bare, 2, Figures.Milliseconds);
        run.AtMost($"order list: search by number in {count:N0}, {where}, p99; baseline: one query of the row", search.App, search.Bare, 2, Figures.Milliseconds);
    }

    private static async Task<(double App, double Bare)> TimesAsync(int samples, Func<Task> app, Func<Task> bare)
    {
        await app();
        await bare();
        var (apps, bares) = (new List<double>(), new List<double>());
        for (var i = 0; i < samples; i++)
        {
            apps.Add(await Clock.TimeAsync(app));
            bares.Add(await Clock.TimeAsync(bare));
        }

        return (Percentile.Of(apps, 0.99), Percentile.Of(bares, 0.99));
    }

    private static async Task TakeAsync(TableClient table, string from, string to, int max)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {BenchApp.Organization} and RowKey ge {from} and RowKey lt {to}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, max).AsPages())
        {
            if (page.Values.Count > 0)
                return;
        }
    }
}
