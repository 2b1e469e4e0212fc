using System.Diagnostics;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.Benchmarks.Storage;
using CallingPlans.Testing;

namespace CallingPlans.Benchmarks.App;

/// <summary>
/// Orders from the draft to Completed, many at once, through the whole app: against what the same storage does of the same calls,
/// without the app, at the same number at once. App, storage and load share the cores.
/// </summary>
internal static class ThroughputBenchmark
{
    private const int AtOnce = 16;
    private static readonly string[] StandIns = ["SimulatedCarrier", "mail"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task RunAsync(BenchRun run)
    {
        var azurite = await Azurite.GetAsync();
        var way = new CallMix();
        await using var app = await BenchApp.StartAsync(azurite.ConnectionString, way);
        await OrdersAsync(app, AtOnce);
        const int counted = 32;
        way.Count(app.Prefix);
        await OrdersAsync(app, counted);
        way.Count(null);
        int[] steps = [run.Pick(25, 50), run.Pick(50, 100), run.Pick(100, 250)];
        var seconds = new List<(double, double)>();
        foreach (var orders in steps)
            seconds.Add((orders, await OrdersAsync(app, orders) / 1_000));

        var mix = way.Counts.ToDictionary(c => c.Key, c => (double)c.Value / counted);
        var bare = await BareOrdersPerSecondAsync(azurite.ConnectionString, mix, run.Pick(30, 100));
        var (most, time) = seconds[^1];
        run.AtLeast(
            $"orders to Completed, whole app on Azurite, {AtOnce} at once; baseline: Azurite alone, the same calls", most / time, bare, 0.4, Figures.PerSecond);
        var own = mix.Where(c => !StandIns.Contains(c.Key.Place)).Sum(c => c.Value);
        run.Tell("storage operations per order in that run (stand-ins for carrier and mail apart)", Figures.Digits(own), Figures.Digits(mix.Values.Sum() - own));
        run.Charts.Add(new LineChart("performance-orders", "Orders cost what they cost, however many", "orders", "s until all are completed", Logarithmic: false)
        {
            Lines = { ("whole app", seconds), ("Azurite alone", steps.Select(n => ((double)n, n / bare)).ToList()) },
        });
    }

    /// <summary>Milliseconds until so many orders are completed, each client beginning its next when it has submitted one.</summary>
    private static async Task<double> OrdersAsync(BenchApp app, int count)
    {
        var begun = 0;
        return await Clock.TimeAsync(async () =>
        {
            var orders = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
            {
                var own = new List<string>();
                while (Interlocked.Increment(ref begun) <= count)
                    own.Add(await SampleOrder.SubmitAsync(app.Admin));
                return own;
            })));
            // One after the other: those that have completed meanwhile cost one look.
            foreach (var order in orders.SelectMany(o => o))
                await UntilCompletedAsync(app, order);
        });
    }

    private static async Task UntilCompletedAsync(BenchApp app, string order)
    {
        var began = Stopwatch.StartNew();
        while (true)
        {
            var status = (string)(await app.Admin.GetAsync($"{BenchApp.Path}/port-orders/{order}"))["status"]!;
            if (status == "Completed")
                return;
            if (began.Elapsed > Patience)
                throw new InvalidOperationException($"Order {order} is still {status}.");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static async Task<double> BareOrdersPerSecondAsync(
        string connection, Dictionary<(string Place, string Operation, int Rows), double> mix, int orders)
    {
        var storage = await BareStorage.CreateAsync(connection);
        var begun = 0;
        var time = await Clock.TimeAsync(() => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            for (var order = Interlocked.Increment(ref begun); order <= orders; order = Interlocked.Increment(ref begun))
            {
                foreach (var ((place, operation, rows), perOrder) in mix)
                {
                    // Of 1.5 calls an order, every other one makes two.
                    for (var n = Whole(perOrder * (order - 1)); n < Whole(perOrder * order); n++)
                        await storage.DoAsync(operation, rows, place == "bills" ? SampleOrder.Bill : new byte[4_000]);
                }
            }
        }))));
        return orders / time * 1_000;
    }

    private static int Whole(double calls) => (int)Math.Round(calls);
}
