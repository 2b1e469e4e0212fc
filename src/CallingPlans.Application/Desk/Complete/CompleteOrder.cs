using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Complete;

/// <summary>
/// Completes an order whose numbers the desk knows to be ported. First the order keeps that it is so, and since when; then
/// the numbers become active and are billed, once, and the order is Completed. Whatever is cut off in between is finished by
/// the order's orchestration.
/// </summary>
public sealed class CompleteOrder(FinishPort finish, PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(Caller caller, OrderRef order, CancellationToken cancellation)
    {
        var reported = await writer.ChangeAsync(
            order,
            $"desk-completion-{Guid.NewGuid():N}",
            caller.Name,
            change =>
            {
                if (!DeskRules.CanComplete(change.Before))
                    return DeskFailures.NotInThisState(change.Before);
                if (change.Before.Ported is null)
                    change.Order = change.Order with { Ported = new ReportedPort(change.Now, caller.Name) };
                change.TellsLifecycle = true;
                return null;
            },
            cancellation);
        if (reported.Failure is { } refused)
            return refused;
        var finished = await finish.RunAsync(reported.Value.Order, cancellation);
        return finished with { TellsLifecycle = true, SignalId = reported.Value.SignalId };
    }
}
