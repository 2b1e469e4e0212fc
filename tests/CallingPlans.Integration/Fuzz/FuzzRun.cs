using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Fuzz;

/// <summary>Sends requests to an app of its own in this process, and judges every answer.</summary>
internal sealed class FuzzRun
{
    private const int AtOnce = 8;
    private const int WarmUp = 600;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<int, int> statuses = new();
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentDictionary<string, int> operations = new();

    private FuzzRun(int requests, int seed)
    {
        Requests = requests;
        Seed = seed;
    }

    public int Requests { get; }

    public int Seed { get; }

    /// <summary>What was wrong, each with its request.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Bytes of the managed heap after a collection: when the app was warm, and at the end.</summary>
    public (long Before, long After) Heap { get; private set; }

    public TimeSpan Slowest { get; private set; }

    /// <param name="seed">The same again makes the same requests.</param>
    public static async Task<FuzzRun> RunAsync(int requests, int seed)
    {
        var run = new FuzzRun(requests, seed);
        await using var app = await TestApp.StartAsync();
        var world = await FuzzWorld.CreateAsync(app);
        var description = ApiDescription.Read();
        var maker = new FuzzRequests(description, world, seed);
        var judge = new FuzzJudge(description);
        await run.SendAsync(app, world, maker, judge, -WarmUp, WarmUp);
        var before = await HeapOfAsync(app);
        await run.SendAsync(app, world, maker, judge, 0, requests);
        run.Heap = (before, await HeapOfAsync(app));
        (await new ApiClient(app.Http).GetAsync("/api/health")).Expect(200);
        return run;
    }

    public string Report()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Fuzz: {Requests} requests (seed {Seed}) to {operations.Count} operations; faults {faults.Count}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Slowest answer {Slowest.TotalSeconds:0.0} s; managed heap {Heap.Before / 1e6:0.0} MB before, {Heap.After / 1e6:0.0} MB after.");
        text.AppendLine("Answers: " + string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key} × {s.Value}")));
        foreach (var fault in faults.Take(50))
            text.AppendLine(fault);
        return text.ToString();
    }

    /// <summary>What is left when the app has done what it was asked for, its log left out.</summary>
    private static async Task<long> HeapOfAsync(TestApp app)
    {
        await Task.Delay(Rest);
        app.ForgetLog();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private Task SendAsync(TestApp app, FuzzWorld world, FuzzRequests maker, FuzzJudge judge, int from, int count) => Parallel.ForEachAsync(
        Enumerable.Range(from, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, cancellation) =>
        {
            var request = maker.Make(index);
            operations.AddOrUpdate($"{request.Operation}", 1, (_, n) => n + 1);
            var watch = Stopwatch.StartNew();
            try
            {
                var answer = await SendAsync(app.Http, world.Callers[request.Caller], request).WaitAsync(LongestAnswer, cancellation);
                statuses.AddOrUpdate(answer.Status, 1, (_, n) => n + 1);
                if (judge.Fault(request, answer) is { } fault)
                    faults.Enqueue($"{fault}: {request}\n    {answer.Text[..Math.Min(answer.Text.Length, 400)]}");
            }
            catch (Exception silent) when (silent is TimeoutException or TaskCanceledException or HttpRequestException)
            {
                faults.Enqueue($"no answer ({silent.GetType().Name}: {silent.Message}): {request}");
            }

            lock (statuses)
                Slowest = watch.Elapsed > Slowest ? watch.Elapsed : Slowest;
        });

    private static Task<ApiAnswer> SendAsync(HttpClient http, ApiClient caller, FuzzRequest request)
    {
        var content = request.Body is null ? null : new ByteArrayContent(request.Body);
        if (request.MediaType is not null)
            content?.Headers.TryAddWithoutValidation("Content-Type", request.MediaType);
        foreach (var (name, value) in request.Headers.Where(h => h.Name.StartsWith("Content-", StringComparison.Ordinal)))
            content?.Headers.TryAddWithoutValidation(name, value);
        var address = new Uri(http.BaseAddress!.GetLeftPart(UriPartial.Authority) + request.Path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return caller.SendAsync(new HttpMethod(request.Verb), address, content, headers =>
        {
            foreach (var (name, value) in request.Headers.Where(h => !h.Name.StartsWith("Content-", StringComparison.Ordinal)))
                headers.TryAddWithoutValidation(name, value);
        });
    }
}
