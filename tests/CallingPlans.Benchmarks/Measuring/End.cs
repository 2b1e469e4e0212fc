using System.Diagnostics;

namespace CallingPlans.Benchmarks.Measuring;

/// <summary>The end of the process, whatever is under way.</summary>
internal static class End
{
    /// <summary>Azurite takes up to ten seconds to stop.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Ends with an exit code; by force where that does not come about in time.</summary>
    public static void At(int exitCode)
    {
        var force = new Thread(Force) { IsBackground = true };
        force.Start();
        Environment.Exit(exitCode);
    }

    private static void Force()
    {
        using var never = new ManualResetEventSlim();
        never.Wait(Patience);
        using var process = Process.GetCurrentProcess();
        process.Kill();
    }
}
