using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.Domain.Numbers;
using CallingPlans.Testing;
using CsvHelper;
using CsvHelper.Configuration;

namespace CallingPlans.Benchmarks.App;

/// <summary>A portability check and a CSV file of more and more numbers: in proportion to them, against parsing alone.</summary>
internal static class NumbersBenchmark
{
    private const double MostMilliseconds = 2_000;
    private static readonly int[] Counts = [250, 500, 1_000];

    public static async Task RunAsync(BenchRun run)
    {
        var azurite = await Azurite.GetAsync();
        await using var app = await BenchApp.StartAsync(azurite.ConnectionString, new SocketsHttpHandler(), BenchApp.Still());
        var numbers = SampleOrder.Numbers(Counts[^1] + 1);
        await MeasureAsync(run, "portability check of", count => CheckAsync(app, numbers[..count]), count => Parse(numbers[..count]));
        await MeasureAsync(run, "CSV of", count => ImportAsync(app, numbers[..count], numbers[^1]), count => ParseCsv(numbers[..count]));
    }

    private static async Task MeasureAsync(BenchRun run, string what, Func<int, Task<double>> act, Action<int> parse)
    {
        await act(Counts[0]);
        var times = new List<double>();
        foreach (var count in Counts)
        {
            var samples = new List<double>();
            for (var i = 0; i < run.Pick(5, 15); i++)
                samples.Add(await act(count));
            times.Add(Percentile.Median(samples));
        }

        var parsing = Percentile.Median(Enumerable.Range(0, 20).Select(_ => Clock.Time(() => parse(Counts[^1]))).ToList());
        run.Within($"{what} {Counts[^1]:N0} numbers", times[^1], MostMilliseconds, Figures.Milliseconds);
        run.AtMost(
            $"{what} {Counts[^1]:N0} numbers: linear; baseline: {Counts[^1] / Counts[0]} times that of {Counts[0]}", times[^1], times[0] * Counts[^1] / Counts[0], 1.25, Figures.Milliseconds);
        run.Tell($"{what} {Counts[^1]:N0} numbers, beside parsing alone", Figures.Milliseconds(times[^1]), Figures.Milliseconds(parsing), times[^1] / parsing);
    }

    private static Task<double> CheckAsync(BenchApp app, string[] numbers) => Clock.TimeAsync(() => app.Admin.PostAsync(
        $"{BenchApp.Path}/locations/us/portability-checks", new JsonObject { ["numbers"] = new JsonArray([.. numbers.Select(n => (JsonNode)n)]) }));

    private static async Task<double> ImportAsync(BenchApp app, string[] numbers, string first)
    {
        var order = (string)(await app.Admin.PostAsync($"{BenchApp.Path}/locations/us/port-orders", SampleOrder.Draft(first)))["id"]!;
        var csv = Encoding.UTF8.GetBytes(Csv(numbers));
        return await Clock.TimeAsync(() => app.Admin.UploadAsync(HttpMethod.Post, $"{BenchApp.Path}/port-orders/{order}/numbers-import", csv, "text/csv"));
    }

    private static void Parse(string[] numbers)
    {
        foreach (var number in numbers)
            _ = TelephoneNumber.Parse(number, ["US"], allowFictional: true);
    }

    private static void ParseCsv(string[] numbers)
    {
        using var parser = new CsvParser(new StringReader(Csv(numbers)), new CsvConfiguration(CultureInfo.InvariantCulture));
        parser.Read();
        while (parser.Read())
            _ = TelephoneNumber.Parse(parser.Record![0], ["US"], allowFictional: true);
    }

    private static string Csv(string[] numbers) => $"number\n{string.Join('\n', numbers)}\n";
}
