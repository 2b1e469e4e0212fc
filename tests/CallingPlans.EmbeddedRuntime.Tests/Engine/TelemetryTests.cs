using System.Collections.Concurrent;
using System.Diagnostics;
using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Activity_OfAChildAfterARestart_IsInTheTraceOfTheRequest()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var tasks = new TestTasks()
            .Activity<object, int>("Traced", _ => 1)
            .Orchestrator("Child", async context =>
            {
                await context.WaitForExternalEvent<string>("Go");
                await context.CallActivityAsync("Traced");
            })
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync("Child", new TaskOptions(retry: null).WithInstanceId("child-1")));
        await using var host = await EngineHost.StartAsync(tasks);
        string id;
        ActivityTraceId trace;
        using (var request = new Activity("request").Start())
        {
            trace = request.TraceId;
            id = await host.ScheduleAsync("Parent");
        }

        await host.IdleAsync();
        await host.RestartAsync();
        await host.Client.RaiseEventAsync("child-1", "Go");
        await host.CompletionAsync(id);

        var span = Assert.Single(spans, span => span.OperationName == "Traced");
        Assert.Equal(trace, span.TraceId);
        Assert.Equal("child-1", span.GetTagItem("durable.instance"));
        var scheduled = Assert.Single(spans, span => span.OperationName == "create_orchestration Parent" && span.TraceId == trace);
        Assert.Equal((scheduled.SpanId, id), (span.ParentSpanId, scheduled.GetTagItem("durable.instance")));
    }
}
