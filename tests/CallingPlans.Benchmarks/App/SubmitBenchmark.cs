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
    private static readonly string[] Parts = ["draft", "bill", "LOA, whose letter is written as a PDF", "submission, which starts the orchestrations"];

    public static async Task RunAsync(BenchRun run)
    {
        var azurite = await Azurite.GetAsync();
        await using var app = await BenchApp.StartAsync(azurite.ConnectionString, new SocketsHttpHandler(), BenchApp.Still());
        var bare = await BareStorage.CreateAsync(azurite.ConnectionString);
        var (requests, calls) = (new List<double[]>(), new List<double[]>());
        for (var i = 0; i < run.Pick(25, 80); i++)
        {
            calls.Add(await CallsAsync(bare));
            requests.Add(await RequestsAsync(app.Admin));
            // What follows an order in the background is not to fall on the next one's calls.
            await Task.Delay(TimeSpan.FromMilliseconds(150));
        }

        run.AtMost(
            "submit: draft, PNG bill of 200 kB, LOA, submission, p50; baseline: the bare storage calls of it",
            Percentile.Median(requests.Select(r => r.Sum())), Percentile.Median(calls.Select(c => c.Sum())), 1.5, Figures.Milliseconds);
        for (var i = 0; i < Parts.Length; i++)
        {
            var (request, call) = (Percentile.Median(requests.Select(r => r[i])), Percentile.Median(calls.Select(c => c[i])));
            run.Tell($"submit: of it the {Parts[i]}", Figures.Milliseconds(request), Figures.Milliseconds(call), request / call);
        }
    }

    private static async Task<double[]> RequestsAsync(Api admin)
    {
        var order = string.Empty;
        return
        [
            await Clock.TimeAsync(async () => order = await SampleOrder.DraftAsync(admin)),
            await Clock.TimeAsync(() => SampleOrder.UploadBillAsync(admin, order)),
            await Clock.TimeAsync(() => SampleOrder.SignAsync(admin, order)),
            await Clock.TimeAsync(() => SampleOrder.SubmitAsync(admin, order)),
        ];
    }

    private static async Task<double[]> CallsAsync(BareStorage storage) =>
    [
        await Clock.TimeAsync(() => DraftAsync(storage)),
        await Clock.TimeAsync(() => DocumentAsync(storage, SampleOrder.Bill, deadlines: 0)),
        await Clock.TimeAsync(() => DocumentAsync(storage, new byte[LoaBytes], deadlines: 2)),
        await Clock.TimeAsync(() => SubmissionAsync(storage)),
    ];

    /// <summary>Who asks, for which location; the rows by which the order is found before it is written; the order.</summary>
    private static async Task DraftAsync(BareStorage storage)
    {
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"));
        await Task.WhenAll(storage.WriteAsync(), storage.WriteAsync(), storage.WriteAsync(), storage.WriteAsync(), storage.BatchAsync(3));
        await storage.BatchAsync(3);
    }

    /// <summary>
    /// Who asks, and the order; the file, and when it passes its age, where that is known; the order, which names it.
    /// </summary>
    private static async Task DocumentAsync(BareStorage storage, byte[] file, int deadlines)
    {
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"));
        await Task.WhenAll(Enumerable.Range(0, deadlines).Select<int, Task>(_ => storage.WriteAsync()).Append(storage.PutBlobAsync(file)));
        await storage.BatchAsync(3);
    }

    /// <summary>Who asks, and the order; are the numbers free; claim them; the signal before the order that it follows.</summary>
    private static async Task SubmissionAsync(BareStorage storage)
    {
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"));
        await Task.WhenAll(storage.ReadAsync("k1"), storage.ReadAsync("k1"), storage.QueryAsync());
        await storage.BatchAsync(2);
        await storage.WriteAsync();
        await storage.BatchAsync(4);
    }
}
