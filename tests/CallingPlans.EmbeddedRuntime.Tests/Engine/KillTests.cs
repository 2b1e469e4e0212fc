using System.Diagnostics;
using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>A real process, really killed (SIGKILL), again and again.</summary>
public sealed class KillTests
{
    private const int Rounds = 6;

    [Fact]
    public async Task Kill_AgainAndAgain_EveryAcceptedOrderReachesItsEnd()
    {
        var folder = Directory.CreateTempSubdirectory("killed-");
        try
        {
            var database = Path.Combine(folder.FullName, "durable.db");
            var accepted = new List<string>();
            for (var round = 0; round < Rounds; round++)
            {
                // Each round dies at another depth of its work.
                accepted.AddRange(await RunAndKillAsync(database, round, ordersBeforeDeath: 5 + (round * 45)));
            }

            var effects = await FinishAsync(database, accepted);

            Assert.True(accepted.Count > Rounds * 5);
            var runs = effects.CountBy(line => line).ToDictionary(StringComparer.Ordinal);
            foreach (var id in accepted)
            {
                for (var step = 1; step <= DoomedProcess.StepsPerOrder; step++)
                    Assert.InRange(runs[$"{id}/{step}"], 1, 1 + Rounds);
            }

            // What was finished when the process died is not repeated: only what ran just then.
            var limit = Rounds * DoomedProcess.Options(database).MaxConcurrentActivities;
            Assert.InRange(runs.Values.Sum(count => count - 1), 0, limit);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> RunAndKillAsync(string database, int round, int ordersBeforeDeath)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillTests).Assembly.Location])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment =
            {
                [DoomedProcess.DatabaseVariable] = database,
                [DoomedProcess.RoundVariable] = round.ToString(),
            },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(EngineHost.Patience);
        var accepted = new List<string>();
        try
        {
            while (accepted.Count < ordersBeforeDeath && await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
                accepted.Add(line);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        // What it had said before it died counts as well; a line cut short does not.
        var rest = await process.StandardOutput.ReadToEndAsync(patience.Token);
        accepted.AddRange(rest.Split('\n')[..^1]);
        return accepted;
    }

    private static async Task<string[]> FinishAsync(string database, List<string> accepted)
    {
        var effectsFile = database + ".effects";
        await using var engine = await DurableEngine.OpenAsync(
            DoomedProcess.Options(database),
            DoomedProcess.Tasks(effectsFile),
            TimeProvider.System,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        var unfinished = await engine.Client.ListInstanceIdsAsync(
            [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running]);
        Assert.NotEmpty(unfinished.Values);

        await engine.StartAsync(CancellationToken.None);
        foreach (var id in accepted)
        {
            var done = await engine.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true).WaitAsync(EngineHost.Patience);
            Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
            Assert.Equal(string.Join(' ', Enumerable.Range(1, 4).Select(step => $"{id}/{step}")), done.ReadOutputAs<string>());
        }

        return await File.ReadAllLinesAsync(effectsFile);
    }
}
