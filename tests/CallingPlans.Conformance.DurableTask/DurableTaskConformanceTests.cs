namespace CallingPlans.Conformance.DurableTask;

/// <summary>Durable Task's own worker, client and dispatcher, with its in-memory backend.</summary>
public sealed class DurableTaskConformanceTests : ConformanceSuite
{
    protected override Task<IConformanceEngine> StartAsync() => DurableTaskConformanceEngine.StartAsync();
}
