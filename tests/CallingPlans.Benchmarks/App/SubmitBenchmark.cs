using CallingPlans.Benchmarks.Measuring;
using CallingPlans.Benchmarks.Storage;
using CallingPlans.Testing;

namespace CallingPlans.Benchmarks.App;

/// <summary>
/// What a customer waits for from a blank form to a submitted order: four requests, against the storage calls that they cannot do
/// without, one after the other only where one needs the other.
/// </summary>
internal static class SubmitBenchmark
{
    private const int LoaBytes = 4_000;

    public static async Task RunAsync(BenchRun run)
    {
        var azurite = await Azurite.GetAsync();
        await using var app = await BenchApp.StartAsync(azurite.ConnectionString, new SocketsHttpHandler(), BenchApp.Still());
        var bare = await BareStorage.CreateAsync(azurite.ConnectionString);
        var (orders, calls) = (new List<double>(), new List<double>());
        for (var i = 0; i < run.Pick(25, 80); i++)
        {
            calls.Add(await Clock.TimeAsync(() => CallsAsync(bare)));
            orders.Add(await Clock.TimeAsync(() => SampleOrder.SubmitAsync(app.Admin)));
            // What follows an order in the background is not to fall on the next one's calls.
            await Task.Delay(TimeSpan.FromMilliseconds(150));
        }

        run.AtMost(
            "submit: draft, PNG bill of 200 kB, LOA, submission, p50; baseline: the bare storage calls of it",
            Percentile.Median(orders), Percentile.Median(calls), 1.5, Figures.Milliseconds);
    }

    private static async Task CallsAsync(BareStorage storage)
    {
        // Draft: who asks, for which location; the rows by which the order is found before it is written; the order.
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"));
        await Task.WhenAll(storage.WriteAsync(), storage.WriteAsync(), storage.WriteAsync(), storage.WriteAsync());
        await storage.BatchAsync(3);
        // Bill and LOA: who asks, and the order; the file; the order, which names it.
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"));
        await storage.PutBlobAsync(SampleOrder.Bill);
        await storage.BatchAsync(3);
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"));
        await storage.PutBlobAsync(new byte[LoaBytes]);
        await storage.BatchAsync(3);
        // Submission: who asks, and the order; are the numbers free; claim them; the signal before the order that it follows.
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"));
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"), storage.QueryAsync());
        await storage.BatchAsync(2);
        await storage.WriteAsync();
        await storage.BatchAsync(4);
    }
}
