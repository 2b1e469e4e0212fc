using CallingPlans.Application.Desk.Foc;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Functions.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Activities;

/// <summary>
/// What an order's orchestration has done. Each may be repeated: the use case behind it recognises the operation, and the
/// deliveries of what waits are started once by their ids.
/// </summary>
public sealed class PortOrderActivities(
    ReadProgress readProgress,
    TakeSignal takeSignal,
    MeetDeadline meetDeadline,
    PlaceWithCarrier placeWithCarrier,
    AskCarrierToCancel askCarrierToCancel,
    TellCarrierFoc tellCarrierFoc,
    ClosePortOrder closePortOrder,
    FollowUps followUps)
{
    [Function(nameof(TakeSignal))]
    public async Task<PortOrderProgress> TakeSignalAsync(
        [ActivityTrigger] SignalActivityInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var step = input.SignalId is { } signal
            ? await takeSignal.RunAsync(input.Ref(), signal, cancellation)
            : await readProgress.RunAsync(input.Ref(), cancellation);
        return await FollowAsync(step, client, cancellation);
    }

    [Function(nameof(MeetDeadline))]
    public async Task<PortOrderProgress> MeetDeadlineAsync(
        [ActivityTrigger] DeadlineActivityInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        await FollowAsync(await meetDeadline.RunAsync(input.Ref(), input.Deadline, cancellation), client, cancellation);

    [Function(nameof(PlaceWithCarrier))]
    public async Task<CarrierActivityResult> PlaceWithCarrierAsync(
        [ActivityTrigger] OrderActivityInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var step = await placeWithCarrier.RunAsync(input.Ref(), cancellation);
        return new CarrierActivityResult(await FollowAsync(step, client, cancellation), step.RetryAfter is null);
    }

    [Function(nameof(AskCarrierToCancel))]
    public async Task<CarrierActivityResult> AskCarrierToCancelAsync(
        [ActivityTrigger] OrderActivityInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var step = await askCarrierToCancel.RunAsync(input.Ref(), cancellation);
        return new CarrierActivityResult(await FollowAsync(step, client, cancellation), step.RetryAfter is null);
    }

    [Function(nameof(TellCarrierFoc))]
    public async Task<CarrierActivityResult> TellCarrierFocAsync(
        [ActivityTrigger] OrderActivityInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var step = await tellCarrierFoc.RunAsync(input.Ref(), cancellation);
        return new CarrierActivityResult(await FollowAsync(step, client, cancellation), step.RetryAfter is null);
    }

    [Function(nameof(ClosePortOrder))]
    public Task ClosePortOrderAsync([ActivityTrigger] OrderActivityInput input, CancellationToken cancellation) =>
        closePortOrder.RunAsync(input.Ref(), cancellation);

    private async Task<PortOrderProgress> FollowAsync(
        LifecycleStep step, DurableTaskClient client, CancellationToken cancellation)
    {
        await followUps.SendWaitingAsync(client, step.Written, cancellation);
        return step.Progress;
    }
}
