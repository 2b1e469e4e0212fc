namespace CallingPlans.Functions.Orchestrations;

/// <summary>The one event of an order's orchestration: something was stored for it, under this id.</summary>
internal sealed record OrderSignal(string SignalId)
{
    /// <summary>Name of the event.</summary>
    public const string EventName = "OrderSignal";
}
