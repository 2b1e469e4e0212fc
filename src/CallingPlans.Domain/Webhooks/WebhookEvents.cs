namespace CallingPlans.Domain.Webhooks;

/// <summary>The events that a webhook can ask for, as the payload's <c>type</c> names them.</summary>
public static class WebhookEvents
{
    /// <summary>The order's status or stage has changed.</summary>
    public const string StatusChanged = "order.status_changed";

    /// <summary>A port order was rejected.</summary>
    public const string Rejected = "order.rejected";

    /// <summary>The losing carrier has confirmed a date, or another one.</summary>
    public const string FocReceived = "order.foc_received";

    /// <summary>The numbers were ported, or the new ones are provisioned.</summary>
    public const string Completed = "order.completed";

    /// <summary>The order has begun to wait for a person.</summary>
    public const string NeedsAction = "order.needs_action";

    public static IReadOnlyList<string> All { get; } = [StatusChanged, Rejected, FocReceived, Completed, NeedsAction];

    /// <summary>
    /// What a change of an order amounts to, in the order in which it is told. A change of status or stage is
    /// <see cref="StatusChanged"/>; what the new status stands for follows it; that somebody has to act comes last.
    /// </summary>
    public static IReadOnlyList<string> Of(OrderStanding before, OrderStanding after)
    {
        var events = new List<string>();
        if (before.Status != after.Status || before.Stage != after.Stage)
            events.Add(StatusChanged);
        if (after.Milestone is { } reached && (before.Milestone != reached || before.FocAt != after.FocAt))
            events.Add(reached);
        if (after.NeedsAction && !before.NeedsAction)
            events.Add(NeedsAction);
        return events;
    }
}
