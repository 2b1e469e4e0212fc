namespace CallingPlans.Conformance;

/// <summary>The orchestrations, with the results seen on Durable Task.</summary>
internal static class ConformanceScenarios
{
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
            Steps = [ScenarioStep.Wait(1), ScenarioStep.Raise("Go", "one"), ScenarioStep.Raise("Go", "two")],
        },
        new("KeptWaiterHears", "one")
        {
            Steps = [ScenarioStep.Wait(1), ScenarioStep.Raise("Go", "one")],
            History = ["ExecutionStarted", "TimerCreated #0", "TimerFired #0", "EventRaised Go", "ExecutionCompleted"],
        },
        new("EventBeforeDeadline", "s1")
        {
            Steps = [ScenarioStep.Raise("signal", new Signal("s1"))],
            History = ["ExecutionStarted", "TimerCreated #0", "EventRaised signal", "ExecutionCompleted"],
        },
        new("SignalsWithOneWait", "deadline,s1,s2,")
        {
            Steps =
            [
                ScenarioStep.Wait(1), ScenarioStep.Raise("Signal", new Signal("s1")),
                ScenarioStep.Raise("Signal", new Signal("s2")), ScenarioStep.Raise("Signal", new Signal(null)),
            ],
        },
        new("SecondWaiterOfOtherType", "ArgumentException"),
        new("TimeoutOfEvent", "TaskCanceledException") { Steps = [ScenarioStep.Wait(1)] },
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
            Steps = [ScenarioStep.Wait(2), ScenarioStep.Wait(4)],
        },
        new("RetryWaitsAreCapped", "done after 3 minutes")
        {
            Steps = [ScenarioStep.Wait(1), ScenarioStep.Wait(2)],
        },
        new("FailureIsMadeUpFor", "<System.InvalidOperationException>"),
        new("RecordsBothWays", true) { Input = new Order("a", "b", 1) },
        new("ActivityWithoutAnswer", true),
        new("RetriesAndGivesUp", "Task 'Boom' (#4) failed with an unhandled exception: no")
        {
            Steps = [ScenarioStep.Wait(1), ScenarioStep.Wait(1)],
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
        new("TaskYieldGoesOnAtOnce", "ba"),
    ];

    /// <param name="minute">How long a minute of the scenarios takes.</param>
    public static void Register(IConformanceTasks tasks, TimeSpan minute)
    {
        ConformanceActivities.Register(tasks);
        ConformanceCalls.Register(tasks, minute);
        ConformanceEvents.Register(tasks, minute);
    }
}
