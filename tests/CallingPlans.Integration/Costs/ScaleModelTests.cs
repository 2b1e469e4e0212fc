using CallingPlans.Benchmarks.Scale;

namespace CallingPlans.Integration.Costs;

/// <summary>The arithmetic of the model of growth, at points that can be checked by hand.</summary>
public sealed class ScaleModelTests
{
    private static readonly Workload Load = new();

    private static readonly OrderCost Cost = new(new CostBook("""
        <!-- costs: port order, storage -->
        | phase | table or container | operation | calls |
        | --- | --- | --- | --- |
        | Draft | DeskViews | write | 2 |
        | Draft | Orders | batch of 3 | 2 |
        | Draft | Deadlines | write | 2 |
        | Sweep | Deadlines | delete | 2 |
        | Draft | PendingSignals | write | 4 |
        <!-- end -->
        <!-- costs: port order, executions -->
        | what | times |
        | --- | --- |
        | Activity SendMail | 6 |
        | Activity TakeSignal | 4 |
        | Orchestration MailDelivery | 6 |
        | Orchestration PortOrderLifecycle | 1 |
        | Turns of PortOrderLifecycle | ≤ 20 |
        | Timers | 5 |
        | Events | 3 |
        <!-- end -->
        """));

    [Fact]
    public void Workload_OpenOrders_FollowArrivalsTimesTheDaysOpen()
    {
        Assert.Equal(1_000, Load.OrdersPerDay(13_000), 6);
        Assert.Equal(60, Load.PeakOrdersPerSecond(13 * 864_000), 6);
    }

    [Fact]
    public void Cost_Tables_AreAddedUp()
    {
        Assert.Equal((12, 6, 2), (Cost.Transactions, Cost.Entities("Orders"), Cost.Entities("Deadlines", "delete")));
        Assert.Equal((10, 7, 20), (Cost.Activities, Cost.Orchestrations, Cost.Turns));
        // Starts 7, answers 10, events 3, timers 5.
        Assert.Equal(25, Cost.ControlMessages);
        Assert.Equal((3 * 35) + (3 * 20) + (2 * 7), Cost.DurableTransactions);
        Assert.Equal(7 + 20 + 5 + 3, Cost.SchedulerActions);
    }

    [Fact]
    public void Resource_UseIsInProportionToOpenOrders_IsFullWhereItIsOne()
    {
        // An entity for each order, six times the average: 2,000 a second are 28,800,000 orders a day.
        var view = ScaleModel.App(Cost, Load).Single(r => r.Name.StartsWith("`DeskViews`", StringComparison.Ordinal));

        Assert.Equal(28_800_000, Load.OrdersPerDay(view.FullAt(Load)), 3);
        Assert.Equal(0.5, view.Utilization(Load, view.FullAt(Load) / 2), 6);
    }

    [Fact]
    public void Resource_BacklogIsWorkedOffAtNight_IsHeldToTheAverage()
    {
        // 8 in 20 ms are 34,560,000 a day, two for each order.
        var sweep = ScaleModel.App(Cost, Load).Single(r => r.Name.StartsWith("`SweepOrders`", StringComparison.Ordinal));

        Assert.Equal(17_280_000, Load.OrdersPerDay(sweep.FullAt(Load)), 3);
    }

    [Fact]
    public void Resource_EachOpenOrderTakesIt_IsFullAtTheNumberOfOpenOrders()
    {
        var compare = ScaleModel.App(Cost, Load).Single(r => r.Name.StartsWith("`ReconcileCarriers`", StringComparison.Ordinal));

        // An hour in pieces of 210 ms, 8 orders each.
        Assert.Equal(8 * 3_600 / 0.21, compare.FullAt(Load), 3);
    }

    [Fact]
    public void Page_QuotesTheModel() => Assert.Equal(
        ScaleReport.Lines(new OrderCost(CostBook.OfRepository()), Load), CostBook.OfRepository().Between("<!-- model -->"));
}
