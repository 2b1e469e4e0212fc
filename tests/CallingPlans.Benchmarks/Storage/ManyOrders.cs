using Azure.Data.Tables;
using CallingPlans.Benchmarks.App;
using CallingPlans.Testing.Tables;

namespace CallingPlans.Benchmarks.Storage;

/// <summary>Fills an app's tables with orders that look like one that went through it: to have many without making each.</summary>
internal static class ManyOrders
{
    private const int Batch = 100;

    /// <summary>What is to be replaced in the rows of an order that the app wrote.</summary>
    public static async Task<TemplateOrder> TemplateAsync(BenchApp app, string id, IEnumerable<string> keys)
    {
        var order = await app.Admin.GetAsync($"{BenchApp.Path}/port-orders/{id}");
        var line = keys.Single(k => k.StartsWith("l|", StringComparison.Ordinal) && k.EndsWith(id, StringComparison.Ordinal));
        string Digits(int number) => ((string)order["numbers"]![number]!["number"]!)[1..];
        return new TemplateOrder(id, (string)order["orderNumber"]!, line.Split('|')[1], Digits(0), Digits(1));
    }

    /// <summary>Writes lines and rows of further orders to real storage.</summary>
    public static async Task<TemplateOrder> FillAsync(BenchApp app, string connection, string id, int count)
    {
        var orders = await RowsAsync(app, connection, "Orders");
        var template = await TemplateAsync(app, id, orders.Select(r => r.Key));
        foreach (var table in (string[])["Orders", "OrderNames"])
        {
            var templates = (await RowsAsync(app, connection, table)).Where(r => table != "Orders" || r.Key[0] is 'l' or 'o').ToList();
            var client = new TableClient(connection, app.Prefix + table);
            var all = Enumerable.Range(1, count).Select(template.Earlier).SelectMany(o => templates.Select(t => t.For(template, o)));
            foreach (var batch in all.Chunk(Batch))
            {
                await client.SubmitTransactionAsync(batch.Select(r => new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity(r.Partition, r.Key) { ["Json"] = r.Text, ["Operation"] = "seed" })));
            }
        }

        return template;
    }

    private static async Task<List<RowTemplate>> RowsAsync(BenchApp app, string connection, string table)
    {
        var rows = await new TableClient(connection, app.Prefix + table)
            .QueryAsync<TableEntity>($"PartitionKey eq '{BenchApp.Organization}'").ToListAsync();
        return rows.ConvertAll(r => new RowTemplate(table, r.PartitionKey, r.RowKey, r.GetString("Json") ?? string.Empty));
    }

    /// <summary>The rows of an order in the double: all that are to be there for each open order.</summary>
    public static IReadOnlyList<RowTemplate> RowsIn(TableDouble tables, BenchApp app, string id) =>
    [
        .. ((string[])["Orders", "OrderNames", "OpenOrders", "SimulatedCarrier"]).SelectMany(table => tables.RowsOf(app.Prefix + table)
            .Where(r => r.Key.Contains(id, StringComparison.Ordinal) && !r.Key.StartsWith("m|", StringComparison.Ordinal) && !r.Key.StartsWith("change", StringComparison.Ordinal))
            .Where(r => table != "Orders" || r.Key[0] is 'l' or 'o')
            .Select(r => new RowTemplate(table, r.Partition, r.Key, r.Properties))),
    ];

    /// <summary>Puts rows of further orders into the double.</summary>
    public static void Fill(TableDouble tables, BenchApp app, TemplateOrder template, IReadOnlyList<RowTemplate> rows, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            var order = template.Earlier(i);
            foreach (var row in rows.Select(r => r.For(template, order)))
                tables.Seed(app.Prefix + row.Table, row.Partition, row.Key, row.Text);
        }
    }
}
