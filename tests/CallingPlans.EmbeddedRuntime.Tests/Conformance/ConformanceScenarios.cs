using CallingPlans.EmbeddedRuntime.Tests.Engine;
using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Tests.Conformance;

/// <summary>The orchestrations, with the results seen on Durable Task.</summary>
internal static class ConformanceScenarios
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("Chain", "<<a>>")
        {
            Input = "a",
            History =
            [
                "ExecutionStarted", "TaskScheduled #0", "TaskCompleted #0", "TaskScheduled #1", "TaskCompleted #1",
                "ExecutionCompleted",
            ],
        },
        new("FanOut", 6),
        new("EventsFifo", "1,2,3")
        {
            Steps = [ScenarioStep.Raise("N", 1), ScenarioStep.Raise("n", 2), ScenarioStep.Raise("N", 3), ScenarioStep.Raise("Read", null)],
        },
        new("WaitersLastFirst", "second=A first=B")
        {
            Steps = [ScenarioStep.Raise("E", "A"), ScenarioStep.Raise("E", "B")],
        },
        new("AbandonedWaiterSwallows", "two")
        {
            Steps = [ScenarioStep.Wait(Minute), ScenarioStep.Raise("Go", "one"), ScenarioStep.Raise("Go", "two")],
        },
        new("KeptWaiterHears", "one")
        {
            Steps = [ScenarioStep.Wait(Minute), ScenarioStep.Raise("Go", "one")],
            History = ["ExecutionStarted", "TimerCreated #0", "TimerFired #0", "EventRaised Go", "ExecutionCompleted"],
        },
        new("SecondWaiterOfOtherType", "ArgumentException"),
        new("TimeoutOfEvent", "TaskCanceledException") { Steps = [ScenarioStep.Wait(Minute)] },
        new("NoPayload", true) { Steps = [ScenarioStep.Raise("E", null)] },
        new("PastTimer", true),
        new("CancelledTimer", "TaskCanceledException"),
        new("CaughtFailure", "Boom|Task 'Boom' (#1) failed with an unhandled exception: no|System.InvalidOperationException|System.FormatException"),
        new("UncaughtFailure", null)
        {
            Failure = "Microsoft.DurableTask.TaskFailedException: Task 'Boom' (#0) failed with an unhandled exception: no",
        },
        new("UnknownActivity", "ActivityTaskNotFound 0"),
        new("UnknownSubOrchestrator", "OrchestratorTaskNotFound 0"),
        new("RetriesThenSucceeds", "3 attempts, 6 minutes")
        {
            Steps = [ScenarioStep.Wait(2 * Minute), ScenarioStep.Wait(4 * Minute)],
        },
        new("RetriesAndGivesUp", "Task 'Boom' (#4) failed with an unhandled exception: no")
        {
            Steps = [ScenarioStep.Wait(Minute), ScenarioStep.Wait(Minute)],
            History =
            [
                "ExecutionStarted", "TaskScheduled #0", "TaskFailed #0", "TimerCreated #1",
                "TimerFired #1", "TaskScheduled #2", "TaskFailed #2", "TimerCreated #3",
                "TimerFired #3", "TaskScheduled #4", "TaskFailed #4", "TimerCreated #5",
                "TimerFired #5", "ExecutionCompleted",
            ],
        },
        new("HandlerRetriesAtOnce", "1,2,3:False"),
        new("SubOrchestration", "child of Parent: x") { Input = "x" },
        new("SubOrchestrationFails", "Task 'FailingChild' (#0) failed with an unhandled exception: Task 'Boom' (#0) failed with an unhandled exception: no"),
        new("ContinueAsNewKeepsEvents", "abc")
        {
            Input = string.Empty,
            Steps = [ScenarioStep.Raise("Letter", "a"), ScenarioStep.Raise("Letter", "b"), ScenarioStep.Raise("Letter", "c"), ScenarioStep.Raise("Go", null)],
        },
        new("GuidsAreVersion5", "5 5 True"),
        new("TimeStandsStillInATurn", true),
        new("TaskYieldIsDeterministic", "ab"),
    ];

    public static void Register(TestTasks tasks)
    {
        ConformanceActivities.Register(tasks);
        ConformanceCalls.Register(tasks);
        ConformanceEvents.Register(tasks);
    }
}
