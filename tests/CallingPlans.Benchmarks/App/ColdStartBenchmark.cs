using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.Benchmarks.Scale;
using CallingPlans.Testing;

namespace CallingPlans.Benchmarks.App;

/// <summary>The built app, from the start of its process to its first healthy answer, against the smallest web program.</summary>
internal static class ColdStartBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(BenchRun run)
    {
        var azurite = await Azurite.GetAsync();
        var folder = Directory.CreateTempSubdirectory("bench-start-");
        var settings = BenchApp.ToArguments(BenchApp.Settings(azurite.ConnectionString, $"s{Guid.NewGuid().ToString("N")[..10]}", folder.FullName)).ToArray();
        var (apps, hellos) = (new List<double>(), new List<double>());
        for (var i = 0; i <= run.Pick(3, 9); i++)
        {
            hellos.Add(await StartAsync("CallingPlans.HelloWorld", "tests", "/", []));
            apps.Add(await StartAsync("CallingPlans.Functions", "src", "/api/health", settings));
        }

        folder.Delete(recursive: true);
        // The first starts read the files from the disk, and make the tables.
        run.AtMost(
            "cold start: process to the first healthy answer; baseline: a web hello world", Percentile.Median(apps.Skip(1)), Percentile.Median(hellos.Skip(1)), 3, Figures.Milliseconds);
    }

    private static async Task<double> StartAsync(string program, string under, string path, string[] arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var built = Path.Combine(CostBook.RepositoryRoot(), under, program, "bin", "Release", "net10.0", $"{program}.dll");
        foreach (var argument in (string[])[built, $"--urls=http://127.0.0.1:{port}", .. arguments])
            start.ArgumentList.Add(argument);
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await AnswersAsync(new Uri($"http://127.0.0.1:{port}{path}"), process);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task AnswersAsync(Uri address, Process process)
    {
        using var http = new HttpClient();
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(address, limit.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Nobody listens yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
