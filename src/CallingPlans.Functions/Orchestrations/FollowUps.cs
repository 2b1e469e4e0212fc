using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Functions.Activities;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>Does what follows a written order: starts the delivery of its mails and tells its orchestration.</summary>
public sealed partial class FollowUps(IPendingSignals signals, ILogger<FollowUps> logger)
{
    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private static readonly OrchestrationRuntimeStatus[] Ever =
        [.. Alive, OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <summary>
    /// For a request: the order is written, so that whatever fails here is logged and made up for by the sweep, and the
    /// caller gets its answer.
    /// </summary>
    public async Task DeliverAsync(DurableTaskClient client, WrittenOrder written)
    {
        try
        {
            await DeliverOrThrowAsync(client, written, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogLate(fault, written.Order.Id);
        }
    }

    /// <summary>For whoever repeats it until it is done.</summary>
    public async Task DeliverOrThrowAsync(DurableTaskClient client, WrittenOrder written, CancellationToken cancellation)
    {
        await SendMailsAsync(client, written, cancellation);
        if (written.SignalId is not { } signal)
            return;
        if (written.TellsLifecycle)
            await StartOrTellAsync(client, written.Order.Ref, signal, cancellation);
        else
            await signals.RemoveAsync(written.Order.Ref, signal, cancellation);
    }

    /// <summary>Starts the delivery of the mails that wait; one that was started before is not started again.</summary>
    public static async Task SendMailsAsync(DurableTaskClient client, WrittenOrder written, CancellationToken cancellation)
    {
        foreach (var mail in written.MailIds)
        {
            await TryStartAsync(
                client, nameof(MailDelivery), mail, MailActivityInput.Of(written.Order.Ref, mail), Ever, cancellation);
        }
    }

    /// <summary>Tells a running orchestration of a stored signal.</summary>
    public static Task TellAsync(DurableTaskClient client, OrderRef order, string signalId, CancellationToken cancellation) =>
        client.RaiseEventAsync(order.Id.ToString(), OrderSignal.EventName, new OrderSignal(signalId), cancellation);

    /// <summary>Starts the order's orchestration with the signal; one that runs is told of it instead.</summary>
    public static async Task StartOrTellAsync(
        DurableTaskClient client, OrderRef order, string signalId, CancellationToken cancellation)
    {
        var input = PortOrderLifecycleInput.Of(order, signalId);
        if (!await TryStartAsync(client, nameof(PortOrderLifecycle), order.Id.ToString(), input, Alive, cancellation))
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
