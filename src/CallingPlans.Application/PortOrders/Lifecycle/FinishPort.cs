using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// Finishes an order that the porting desk has reported as ported. Harmless when repeated, also at the same time: all of it
/// follows from the moment that the order keeps.
/// </summary>
public sealed class FinishPort(PortCompletion completion, PortOrderWriter writer)
{
    /// <summary>Whether an order was reported as ported and is not finished.</summary>
    public static bool IsDue(PortOrder order) => order is { Ported: not null, IsClosed: false };

    public async Task<WrittenOrder> RunAsync(PortOrder order, CancellationToken cancellation)
    {
        var reported = order.Ported ?? throw new ArgumentException("Nobody has reported the order as ported.", nameof(order));
        // What a reader expects of a closed order is true before the order says that it is closed.
        await completion.RunAsync(order, reported.At, cancellation);
        var written = await writer.ChangeRepeatablyAsync(
            order.Ref,
            $"ported-{order.Attempts}",
            reported.By,
            change =>
            {
                if (change.TryMove(PortOrderTrigger.Ported))
                    change.ClosePorted(reported.At, "The porting desk reported the numbers as ported; they are active.");
                return null;
            },
            cancellation);
        return written.Value;
    }
}
