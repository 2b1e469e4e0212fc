using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Functions.Activities;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>Does what follows a written order: starts the deliveries of what waits beside it and tells its orchestration.</summary>
public sealed partial class FollowUps(IPendingSignals signals, PlanDeliveries webhooks, ILogger<FollowUps> logger)
{
    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private static readonly OrchestrationRuntimeStatus[] Ever =
        [.. Alive, OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <summary>
    /// For a request: the order is written, so that whatever fails here is logged and made up for by the sweep, and the
    /// caller gets its answer.
    /// </summary>
    public async Task DeliverAsync(DurableTaskClient client, IWrittenOrder written)
    {
        try
        {
            await DeliverOrThrowAsync(client, written, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogLate(fault, written.Ref.Id);
        }
    }

    /// <summary>For whoever repeats it until it is done.</summary>
    public async Task DeliverOrThrowAsync(DurableTaskClient client, IWrittenOrder written, CancellationToken cancellation)
    {
        await SendWaitingAsync(client, written, cancellation);
        if (written.SignalId is not { } signal)
            return;
        if (written.TellsLifecycle)
            await StartOrTellAsync(client, written.Lifecycle, written.Ref, signal, cancellation);
        else
            await signals.RemoveAsync(written.Ref, signal, cancellation);
    }

    /// <summary>Starts the delivery of what waits; one that was started before is not started again.</summary>
    public async Task SendWaitingAsync(DurableTaskClient client, IWrittenOrder written, CancellationToken cancellation)
    {
        foreach (var (kind, id) in written.Waiting)
        {
            await (kind switch
            {
                WaitingKind.Mail => TryStartAsync(
                    client, nameof(MailDelivery), id, MailActivityInput.Of(written.Ref, id), Ever, cancellation),
                WaitingKind.Notice => TellWebhooksAsync(client, written.Ref, id, cancellation),
                _ => throw new ArgumentOutOfRangeException(nameof(written), kind, "Nothing that waits."),
            });
        }
    }

    /// <summary>Starts a round of a delivery; one that was started before is not started again.</summary>
    public static Task StartDeliveryAsync(
        DurableTaskClient client, DeliveryRef delivery, int round, CancellationToken cancellation)
    {
        var input = WebhookDeliveryInput.Of(delivery, round);
        return TryStartAsync(client, nameof(WebhookDelivery), input.InstanceId, input, Ever, cancellation);
    }

    /// <summary>Tells a running orchestration of a stored signal.</summary>
    public static Task TellAsync(DurableTaskClient client, OrderRef order, string signalId, CancellationToken cancellation) =>
        client.RaiseEventAsync(order.Id.ToString(), OrderSignal.EventName, new OrderSignal(signalId), cancellation);

    /// <summary>For a call: the signal is stored, so that what fails here is made up for by the sweep.</summary>
    public async Task TellStoredAsync(DurableTaskClient client, OrderRef order, string signalId)
    {
        try
        {
            await TellAsync(client, order, signalId, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogLate(fault, order.Id);
        }
    }

    /// <summary>Starts a port order's orchestration with the signal; one that runs is told of it instead.</summary>
    public static Task StartOrTellAsync(
        DurableTaskClient client, OrderRef order, string signalId, CancellationToken cancellation) =>
        StartOrTellAsync(client, OrderLifecycle.Port, order, signalId, cancellation);

    private async Task TellWebhooksAsync(
        DurableTaskClient client, OrderRef order, string noticeId, CancellationToken cancellation)
    {
        foreach (var delivery in await webhooks.RunAsync(order, noticeId, cancellation))
            await StartDeliveryAsync(client, delivery, round: 0, cancellation);
        await webhooks.CompleteAsync(order, noticeId, cancellation);
    }

    private static async Task StartOrTellAsync(
        DurableTaskClient client, OrderLifecycle lifecycle, OrderRef order, string signalId, CancellationToken cancellation)
    {
        (string orchestration, object input) = lifecycle switch
        {
            OrderLifecycle.Port => (nameof(PortOrderLifecycle), PortOrderLifecycleInput.Of(order, signalId)),
            OrderLifecycle.NewNumbers => (nameof(NewNumberOrder), (object)NumberOrderLifecycleInput.Of(order, signalId)),
            OrderLifecycle.SupportRequest => (nameof(SupportOrder), NumberOrderLifecycleInput.Of(order, signalId)),
            _ => throw new ArgumentOutOfRangeException(nameof(lifecycle), lifecycle, "Not a lifecycle."),
        };
        if (!await TryStartAsync(client, orchestration, order.Id.ToString(), input, Alive, cancellation))
            await TellAsync(client, order, signalId, cancellation);
    }

    private static async Task<bool> TryStartAsync(
        DurableTaskClient client,
        TaskName orchestration,
        string instanceId,
        object input,
        OrchestrationRuntimeStatus[] unless,
        CancellationToken cancellation)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                orchestration, input, new StartOrchestrationOptions(instanceId).WithDedupeStatuses(unless), cancellation);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }

    [LoggerMessage(10, LogLevel.Warning, "Order {Order}: what follows its change comes later, by the sweep.")]
    private partial void LogLate(Exception exception, OrderId order);
}
