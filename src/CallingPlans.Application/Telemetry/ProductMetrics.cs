using System.Diagnostics.Metrics;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Telemetry;

/// <summary>Counts what happens to orders. What is repeated after a crash may be counted again.</summary>
public static class ProductMetrics
{
    private static readonly Meter Meter = new(TelemetryNames.Source);

    private static readonly Counter<long> Moves = Meter.CreateCounter<long>(
        MetricNames.OrderMoves, "{order}", "Orders that came to a status or stage");

    /// <summary>From a minute to two months: that is how long orders wait.</summary>
    private static readonly Histogram<double> StageTime = Meter.CreateHistogram(
        MetricNames.StageTime, "s", "How long orders were in the stage that they left", tags: null, new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [60, 600, 3_600, 14_400, 43_200, 86_400, 172_800, 432_000, 864_000, 2_592_000, 5_184_000],
        });

    private static readonly Counter<long> Rejections = Meter.CreateCounter<long>(
        MetricNames.Rejections, "{error}", "Errors with which port orders were rejected");

    private static readonly Histogram<double> PollLag = Meter.CreateHistogram(
        MetricNames.PollLag, "s", "From what happened at a carrier until it was stored", tags: null, new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [1, 10, 60, 300, 900, 1_800, 3_600, 14_400, 86_400],
        });

    private static readonly Counter<long> ParkedItems = Meter.CreateCounter<long>(
        MetricNames.Parked, "{item}", "What could not be applied and waits for a person");

    private static readonly Counter<long> Mails = Meter.CreateCounter<long>(
        MetricNames.Mails, "{mail}", "Tries to send a mail");

    /// <param name="before">Null for a new order.</param>
    public static void Written(PortOrder? before, PortOrder after)
    {
        Written(
            nameof(OrderKind.Port), after.Market, after.Status.ToString(),
            (before?.Status.ToString(), before?.Stage, before?.StageSince), (after.Stage, after.StageSince));
        if (after.Status != PortOrderStatus.Rejected || before?.Status == PortOrderStatus.Rejected)
            return;
        foreach (var error in after.Errors)
            Rejections.Add(1, new(TelemetryNames.ErrorCode, error.Code), new(TelemetryNames.Market, after.Market));
    }

    /// <param name="before">Null for a new order.</param>
    public static void Written(NumberOrder? before, NumberOrder after) => Written(
        nameof(OrderKind.NewNumbers), after.Market, after.Status.ToString(),
        (before?.Status.ToString(), before?.Stage, before?.StageSince), (after.Stage, after.StageSince));

    public static void Learnt(string carrier, TimeSpan after) =>
        PollLag.Record(Math.Max(0, after.TotalSeconds), new KeyValuePair<string, object?>(TelemetryNames.Carrier, carrier));

    public static void Parked(string kind) => ParkedItems.Add(1, new KeyValuePair<string, object?>(TelemetryNames.ItemKind, kind));

    public static void Mailed(string template, MailOutcome outcome) => Mails.Add(
        1, new(TelemetryNames.MailTemplate, template), new(TelemetryNames.Outcome, outcome.ToString()));

    private static void Written(
        string kind,
        string market,
        string status,
        (string? Status, OrderStage? Stage, DateTimeOffset? Since) before,
        (OrderStage Stage, DateTimeOffset Since) after)
    {
        if (before.Status == status && before.Stage == after.Stage)
            return;
        Moves.Add(
            1,
            new(TelemetryNames.OrderKind, kind),
            new(TelemetryNames.OrderStatus, status),
            new(TelemetryNames.OrderStage, after.Stage.ToString()),
            new(TelemetryNames.Market, market));
        if (before is { Stage: { } left, Since: { } since } && left != after.Stage)
        {
            StageTime.Record(
                Math.Max(0, (after.Since - since).TotalSeconds),
                new(TelemetryNames.OrderKind, kind),
                new(TelemetryNames.OrderStage, left.ToString()),
                new(TelemetryNames.Market, market));
        }
    }
}
