namespace CallingPlans.Application.Telemetry;

/// <summary>The app's metrics. Dashboards know them by these names: a name is never given another meaning.</summary>
public static class MetricNames
{
    /// <summary>Orders that came to a status or stage, by <c>order.kind</c>, <c>order.status</c>, <c>order.stage</c>, <c>market</c>.</summary>
    public const string OrderMoves = "callingplans.order.moves";

    /// <summary>Seconds that an order was in the stage that it left, by <c>order.kind</c>, <c>order.stage</c>, <c>market</c>.</summary>
    public const string StageTime = "callingplans.order.stage_time";

    /// <summary>Errors with which port orders were rejected, by <c>error.code</c>, <c>market</c>.</summary>
    public const string Rejections = "callingplans.order.rejections";

    /// <summary>Seconds from what happened at a carrier until it was stored here, by <c>carrier</c>.</summary>
    public const string PollLag = "callingplans.carrier.poll_lag";

    /// <summary>What could not be applied and waits for a person, by <c>item.kind</c>.</summary>
    public const string Parked = "callingplans.items.parked";

    /// <summary>Tries to send a mail, by <c>mail.template</c>, <c>outcome</c>.</summary>
    public const string Mails = "callingplans.mails";
}
