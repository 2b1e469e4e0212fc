namespace CallingPlans.Benchmarks.Scale;

/// <summary>What is assumed of the business and of the machines; every figure can be replaced.</summary>
internal sealed record Workload
{
    private const double SecondsPerDay = 86_400;

    /// <summary>From draft to completed: draft 2, validation 1, FOC 3, port 7.</summary>
    public double DaysOpen { get; init; } = 13;

    /// <summary>How much busier the busiest second is than the average: eight hours a day, twice as much in the busiest.</summary>
    public double PeakFactor { get; init; } = 6;

    /// <summary>Share of all orders that the largest organisation has.</summary>
    public double LargestOrganization { get; init; } = 0.05;

    /// <summary>Share of all orders that the largest carrier has.</summary>
    public double LargestCarrier { get; init; } = 1;

    /// <summary>Seconds that a carrier takes to answer.</summary>
    public double CarrierSeconds { get; init; } = 0.2;

    /// <summary>Seconds that storage takes to answer.</summary>
    public double StorageSeconds { get; init; } = 0.01;

    /// <summary>Control queues of the task hub, as host.json has them.</summary>
    public int ControlQueues { get; init; } = 4;

    /// <summary>Bytes that a durable backend keeps of one order's orchestrations.</summary>
    public double HistoryBytes { get; init; } = 20_000;

    /// <summary>Turns a second of the embedded engine; its benchmark tells those of a machine.</summary>
    public double EmbeddedTurns { get; init; } = 1_000;

    public double OrdersPerDay(double open) => open / DaysOpen;

    public double PeakOrdersPerSecond(double open) => OrdersPerDay(open) / SecondsPerDay * PeakFactor;

    public double AverageOrdersPerSecond(double open) => OrdersPerDay(open) / SecondsPerDay;
}
