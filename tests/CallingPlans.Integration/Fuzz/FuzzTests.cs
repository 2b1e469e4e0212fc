using CallingPlans.Testing;

namespace CallingPlans.Integration.Fuzz;

/// <summary>A sample of what <c>dotnet run --project tests/CallingPlans.Fuzz</c> does at length.</summary>
public sealed class FuzzTests
{
    private const int Requests = 1_500;
    private const int Seed = 1;

    [Fact]
    public async Task Requests_GoodAndSpoilt_AreAnsweredAsDescribed()
    {
        var run = await FuzzRun.RunAsync(Requests, Seed);

        Reports.Write("fuzz", run.Report());
        Assert.True(run.Faults.Count == 0, run.Report());
    }
}
