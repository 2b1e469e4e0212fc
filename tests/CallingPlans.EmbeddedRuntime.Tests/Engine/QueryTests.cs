using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class QueryTests
{
    [Fact]
    public async Task GetAll_InPages_GivesEachOnceInOrder()
    {
        await using var host = await FilledAsync();

        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in host.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 10)).AsPages())
            pages.Add(page);

        Assert.Equal([10, 10, 5], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        var ids = pages.SelectMany(page => page.Values).Select(found => found.InstanceId).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(25, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task GetAll_FromAContinuationToken_GoesOnThere()
    {
        await using var host = await FilledAsync();
        var all = await ListAsync(host, new());

        var rest = await ListAsync(host, new(ContinuationToken: all[9].InstanceId));

        Assert.Equal(all.Skip(10).Select(found => found.InstanceId), rest.Select(found => found.InstanceId));
    }

    [Fact]
    public async Task GetAll_ByPrefixStatusAndTime_GivesThose()
    {
        await using var host = await FilledAsync();

        Assert.Equal(5, (await ListAsync(host, new(InstanceIdPrefix: "late-"))).Count);
        Assert.Equal(20, (await ListAsync(host, new(Statuses: [OrchestrationRuntimeStatus.Running]))).Count);
        Assert.Equal(5, (await ListAsync(host, new(Statuses: [OrchestrationRuntimeStatus.Completed]))).Count);
        Assert.Equal(5, (await ListAsync(host, new(CreatedFrom: EngineHost.Epoch.AddMinutes(1)))).Count);
        Assert.Equal(20, (await ListAsync(host, new(CreatedTo: EngineHost.Epoch))).Count);
        Assert.Empty(await ListAsync(host, new(Statuses: [])));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_InputsAndOutputs_OnlyWhenAskedFor(bool asked)
    {
        await using var host = await FilledAsync();

        var found = (await host.Client.GetInstanceAsync("late-0", getInputsAndOutputs: asked))!;

        Assert.Equal(asked ? "7" : null, found.SerializedInput);
        Assert.Equal(asked ? "7" : null, found.SerializedOutput);
        if (!asked)
            Assert.Throws<InvalidOperationException>(() => found.ReadOutputAs<int>());
    }

    [Fact]
    public async Task ListIds_ByTimeOfCompletion_PagesThroughThem()
    {
        await using var host = await FilledAsync();

        var first = await host.Client.ListInstanceIdsAsync(completedTimeFrom: EngineHost.Epoch, pageSize: 3);
        var second = await host.Client.ListInstanceIdsAsync(
            completedTimeFrom: EngineHost.Epoch, pageSize: 3, lastInstanceKey: first.ContinuationToken);

        Assert.Equal(["late-0", "late-1", "late-2"], first.Values);
        Assert.Equal(["late-3", "late-4"], second.Values);
        Assert.Null(second.ContinuationToken);
    }

    /// <summary>Twenty that wait and, an hour younger, five that have ended.</summary>
    private static async Task<EngineHost> FilledAsync()
    {
        var tasks = new TestTasks()
            .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
            .Orchestrator("Echo", context => Task.FromResult(context.GetInput<int>()));
        var host = await EngineHost.StartAsync(tasks);
        for (var number = 0; number < 20; number++)
            await host.ScheduleAsync("Wait", id: $"wait-{number}");
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        for (var number = 0; number < 5; number++)
            await host.ScheduleAsync("Echo", 7, $"late-{number}");
        await host.IdleAsync();
        return host;
    }

    private static async Task<List<OrchestrationMetadata>> ListAsync(EngineHost host, OrchestrationQuery query)
    {
        var found = new List<OrchestrationMetadata>();
        await foreach (var instance in host.Client.GetAllInstancesAsync(query))
            found.Add(instance);
        return found;
    }
}
