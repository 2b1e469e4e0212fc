namespace CallingPlans.Conformance;

internal static class ConformanceActivities
{
    public static void Register(IConformanceTasks tasks)
    {
        var failuresLeft = 2;
        tasks
            .Activity<string, string>("Quote", text => $"<{text}>")
            .Activity<Order, Order>("Reorder", order => order! with { Note = null, Count = order.Count + 1 })
            .Activity<Order, string?>("Nothing", _ => null)
            .Activity<int, int>("Same", number => number)
            .Activity<object, object>("Boom", _ => throw new InvalidOperationException("no", new FormatException("inner")))
            .Activity<object, string>("FailsTwice", _ => failuresLeft-- > 0 ? throw new InvalidOperationException("not yet") : "done");
    }
}
