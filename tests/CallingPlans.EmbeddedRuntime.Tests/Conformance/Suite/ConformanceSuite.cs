using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace CallingPlans.Conformance;

/// <summary>
/// Orchestrations with the outputs, failures and histories that Durable Task gives, for every feature that the app uses,
/// and for the traps that it avoids. A derived class names an engine; it has to give the same.
/// </summary>
public abstract class ConformanceSuite
{
    /// <summary>No scenario takes longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private static readonly OrchestrationRuntimeStatus[] Ever =
        [.. Alive, OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    private static readonly OrchestrationRuntimeStatus[] Finished =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Terminated];

    public static TheoryData<string> Names() => [.. ConformanceScenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Scenario_AsOnDurableTask_GivesTheSame(string name)
    {
        var scenario = ConformanceScenarios.All.Single(each => each.Name == name);
        await using var engine = await StartAsync();

        var id = await engine.Client.ScheduleNewOrchestrationInstanceAsync(scenario.Name, scenario.Input);
        foreach (var step in scenario.Steps)
        {
            await engine.SettleAsync();
            if (step.Event is { } raised)
                await engine.Client.RaiseEventAsync(id, raised, step.Payload);
            await engine.PassAsync(step.Minutes * engine.Minute);
        }

        var done = await CompletionAsync(engine, id);
        Assert.Equal(scenario.Failure, done.FailureDetails?.ToString());
        Assert.Equal(
            scenario.Failure is null ? JsonDataConverter.Default.Serialize(scenario.Output) : done.FailureDetails!.ErrorMessage,
            done.SerializedOutput);
        Assert.Equal(
            scenario.Failure is null ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
        if (scenario.History is not null && engine.HistoryOf(id) is { } history)
            Assert.Equal(scenario.History, history);
    }

    [Fact]
    public void Scenarios_AreNamedOnce() => Assert.Equal(
        ConformanceScenarios.All.Count, ConformanceScenarios.All.DistinctBy(scenario => scenario.Name).Count());

    [Fact]
    public async Task Schedule_WhileOneOfTheIdRuns_IsRefusedByName()
    {
        await using var engine = await StartAsync();
        await engine.Client.ScheduleNewOrchestrationInstanceAsync("NoPayload", input: null, Id("one", Alive));

        var refusal = await Assert.ThrowsAnyAsync<InvalidOperationException>(
            () => engine.Client.ScheduleNewOrchestrationInstanceAsync("NoPayload", input: null, Id("one", Alive)));

        Assert.Equal("DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException", refusal.GetType().FullName);
    }

    [Fact]
    public async Task Schedule_WhenTheOneOfTheIdHasEnded_StartsAnew()
    {
        await using var engine = await StartAsync();
        await CompletionAsync(engine, await engine.Client.ScheduleNewOrchestrationInstanceAsync("Chain", "a", Id("one", Alive)));

        await engine.Client.ScheduleNewOrchestrationInstanceAsync("Chain", "b", Id("one", Alive));

        Assert.Equal("<<b>>", await OutputAsync(engine, "one", last: "<<a>>"));
    }

    [Fact]
    public async Task Schedule_WhenTheOneOfTheIdHasEndedAndMayNotComeAgain_IsRefused()
    {
        await using var engine = await StartAsync();
        await CompletionAsync(engine, await engine.Client.ScheduleNewOrchestrationInstanceAsync("Chain", "a", Id("one", Ever)));

        await Assert.ThrowsAnyAsync<InvalidOperationException>(
            () => engine.Client.ScheduleNewOrchestrationInstanceAsync("Chain", "b", Id("one", Ever)));
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("nobody")]
    public async Task RaiseEvent_NobodyThereToHear_IsSilent(string id)
    {
        await using var engine = await StartAsync();
        await CompletionAsync(engine, await engine.Client.ScheduleNewOrchestrationInstanceAsync("Chain", "a", Id("ended", Ever)));

        await engine.Client.RaiseEventAsync(id, "Go", "late");
        await engine.SettleAsync();

        Assert.Equal("<<a>>", (await CompletionAsync(engine, "ended")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task PurgeAll_ByTimeAndStatus_LeavesTheFailedAndTheRunning()
    {
        await using var engine = await StartAsync();
        await CompletionAsync(engine, await engine.Client.ScheduleNewOrchestrationInstanceAsync("Chain", "a", Id("ended", Ever)));
        await CompletionAsync(engine, await engine.Client.ScheduleNewOrchestrationInstanceAsync("UncaughtFailure", input: null, Id("failed", Ever)));
        await engine.Client.ScheduleNewOrchestrationInstanceAsync("NoPayload", input: null, Id("running", Ever));
        await engine.PassAsync(engine.Minute);

        var purged = await engine.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(
            DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200), Finished));

        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.Null(await engine.Client.GetInstanceAsync("ended"));
        Assert.NotNull(await engine.Client.GetInstanceAsync("failed"));
        Assert.NotNull(await engine.Client.GetInstanceAsync("running"));
    }

    [Fact]
    public async Task PurgeAll_WithoutABeginning_IsRefused()
    {
        await using var engine = await StartAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => engine.Client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(CreatedTo: DateTimeOffset.UnixEpoch.AddYears(200), Statuses: Finished)));
    }

    /// <summary>Starts an engine that knows what <see cref="ConformanceScenarios.Register"/> gives it, with no instances.</summary>
    protected abstract Task<IConformanceEngine> StartAsync();

    private static StartOrchestrationOptions Id(string id, OrchestrationRuntimeStatus[] unless) =>
        new StartOrchestrationOptions(id).WithDedupeStatuses(unless);

    private static async Task<OrchestrationMetadata> CompletionAsync(IConformanceEngine engine, string id) =>
        await engine.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true).WaitAsync(Patience);

    /// <summary>The output of an instance that replaces another, whose output was <paramref name="last"/>.</summary>
    private static async Task<string?> OutputAsync(IConformanceEngine engine, string id, string last)
    {
        string? output;
        do
        {
            await engine.SettleAsync();
            output = (await CompletionAsync(engine, id)).ReadOutputAs<string>();
        }
        while (output == last);
        return output;
    }
}
