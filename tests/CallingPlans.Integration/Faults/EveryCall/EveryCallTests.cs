using System.Collections.Concurrent;
using CallingPlans.Integration.Harness;
using Xunit.Abstractions;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>
/// The calls of an order's life, to storage, carrier, mail provider and webhook, are counted. Then as many orders live, and at
/// another call of each something happens: it is refused, cut off, its answer lost, the app killed before its effect or after
/// it. All must come to the end of the undisturbed one.
/// </summary>
public sealed class EveryCallTests(ITestOutputHelper output)
{
    /// <summary>Where the counts are written, and each failure when it happens, for those who run all tests.</summary>
    private const string ReportVariable = "EVERY_CALL_REPORT";

    private const int SideBySide = 24;

    /// <summary>Each has one order at a time: a kill is for one order.</summary>
    private const int MortalWorlds = 4;

    private static readonly IOrderStory[] Stories = [new PortStory(), new NumberStory(), new CancelledStory()];

    private readonly Lock writing = new();
    private readonly Dictionary<string, string> expected = [];
    private readonly ConcurrentQueue<(FaultPoint Point, string? Failure)> happened = new();
    private readonly ConcurrentQueue<FaultPoint> missed = new();

    [Fact]
    public async Task Call_AnyFaultAtAnyOfThem_OrderEndsAsUndisturbed()
    {
        var begun = TimeProvider.System.GetTimestamp();
        var points = new List<FaultPoint>();
        await using (var world = await FaultyWorld.StartAsync())
        {
            await Life.WarmUpAsync(world, Stories);
            foreach (var story in Stories)
            {
                var (picture, all) = await Life.UndisturbedAsync(world, story);
                expected[story.Name] = picture;
                points.AddRange(all);
            }

            var share = FaultShare.Of(points);
            await world.MoveClockDuringAsync(Parallel.ForEachAsync(
                share.Where(p => !p.IsKill),
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide },
                async (point, _) => await TryAsync(world, point)));
            await KillAsync(new ConcurrentQueue<FaultPoint>(share.Where(p => p.IsKill)));
            Report(points, share.Count, TimeProvider.System.GetElapsedTime(begun));
            // How often something is read, and what is written together, is a matter of time for the last of them.
            Assert.True(missed.Count <= 0.1 * share.Count, $"{missed.Count} of {share.Count} faults did not come about: {string.Join('\n', missed)}");
        }

        var failures = happened.Where(h => h.Failure is not null).ToList();
        if (failures.Count > 0)
            Assert.Fail(string.Join("\n\n", failures.Select(f => $"After {f.Point}:\n{f.Failure}")));
    }

    private async Task KillAsync(ConcurrentQueue<FaultPoint> points) => await Task.WhenAll(
        Enumerable.Range(0, Math.Min(MortalWorlds, points.Count)).Select(async _ =>
        {
            await using var world = await FaultyWorld.StartAsync();
            await Life.WarmUpAsync(world, Stories);
            await world.MoveClockDuringAsync(Task.Run(async () =>
            {
                while (points.TryDequeue(out var point))
                    await TryAsync(world, point);
            }));
        }));

    private async Task TryAsync(FaultyWorld world, FaultPoint point)
    {
        try
        {
            var story = Stories.Single(s => s.Name == point.Story);
            if (await Life.DisturbedAsync(world, story, point, expected[story.Name]))
                happened.Enqueue((point, null));
            else
                missed.Enqueue(point);
        }
#pragma warning disable CA1031 // whatever one life fails of is told with its point, and the others live on
        catch (Exception failure)
#pragma warning restore CA1031
        {
            happened.Enqueue((point, failure.Message));
            Write($"After {point}: {failure.Message}");
        }
    }

    private void Report(IReadOnlyCollection<FaultPoint> points, int tried, TimeSpan time)
    {
        var calls = points.DistinctBy(p => (p.Story, p.Kind, p.Number)).CountBy(p => p.Story).Select(s => $"{s.Key} {s.Value}");
        var report =
            $"Fault points: {points.Count} at {points.DistinctBy(p => (p.Story, p.Kind, p.Number)).Count()} calls ({string.Join(", ", calls)}); "
            + $"{tried} tried, {happened.Count} came about ({happened.Count(h => h.Point.IsKill)} kills), "
            + $"{happened.Count(h => h.Failure is null)} survived; {time.TotalSeconds:0} s.";
        output.WriteLine(report);
        Write(report);
    }

    private void Write(string line)
    {
        if (Environment.GetEnvironmentVariable(ReportVariable) is not { Length: > 0 } file)
            return;
        lock (writing)
            File.AppendAllText(file, line + Environment.NewLine);
    }
}
