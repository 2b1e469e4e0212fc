namespace CallingPlans.Benchmarks.Scale;

/// <summary>Something of which there is only so much.</summary>
/// <param name="Name">What it is.</param>
/// <param name="PerOrder">Units that one order takes in its life.</param>
/// <param name="PerOpenOrder">Units a second that an open order takes all the time; for a store, units that it keeps.</param>
/// <param name="Limit">Units a second that there are; for a store, units.</param>
/// <param name="Unit">Of what is counted.</param>
/// <param name="Change">What to change when it is full.</param>
/// <param name="Levels">Whether a backlog of the busy hours may be worked off at night.</param>
internal sealed record ScaleResource(
    string Name, double PerOrder, double PerOpenOrder, double Limit, string Unit, string Change, bool Levels = false)
{
    /// <summary>How much of it is in use at so many open orders; 1 is full.</summary>
    public double Utilization(Workload load, double open)
    {
        var orders = Levels ? load.AverageOrdersPerSecond(open) : load.PeakOrdersPerSecond(open);
        return ((PerOrder * orders) + (PerOpenOrder * open)) / Limit;
    }

    /// <summary>Open orders at which it is full: its use grows in proportion to them.</summary>
    public double FullAt(Workload load) => 1 / Utilization(load, 1);
}
