using CallingPlans.Conformance;

namespace CallingPlans.EmbeddedRuntime.Tests.Conformance;

/// <summary>The embedded engine, with a replay of the whole history at every turn.</summary>
public sealed class ReplayingConformanceTests : ConformanceSuite
{
    protected override Task<IConformanceEngine> StartAsync() => EmbeddedConformanceEngine.StartAsync(maxLiveInstances: 0);
}
