using CallingPlans.Conformance;

namespace CallingPlans.EmbeddedRuntime.Tests.Conformance;

/// <summary>The embedded engine, with the state of its instances kept in memory.</summary>
public sealed class EmbeddedConformanceTests : ConformanceSuite
{
    protected override Task<IConformanceEngine> StartAsync() => EmbeddedConformanceEngine.StartAsync(maxLiveInstances: 100);
}
