using CallingPlans.EmbeddedRuntime.Tests.Engine;

namespace CallingPlans.EmbeddedRuntime.Tests.Conformance;

internal static class ConformanceActivities
{
    public static void Register(TestTasks tasks)
    {
        var failuresLeft = 2;
        tasks
            .Activity<string, string>("Quote", text => $"<{text}>")
            .Activity<int, int>("Same", number => number)
            .Activity<object, object>("Boom", _ => throw new InvalidOperationException("no", new FormatException("inner")))
            .Activity<object, string>("FailsTwice", _ => failuresLeft-- > 0 ? throw new InvalidOperationException("not yet") : "done");
    }
}
