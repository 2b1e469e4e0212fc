using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.NewNumbers.Terms;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Lifecycle;

/// <summary>
/// Takes what an order was told: the order's own row says all. Numbers whose terms were accepted are made active here
/// too, for a request that died before it did. The stored signal goes last. Harmless when repeated.
/// </summary>
public sealed class TakeNumberOrderSignal(ReadNumberOrder read, ActivateNumbers activate, IPendingSignals signals)
{
    /// <param name="signalId">Null only reads how far the order is.</param>
    public async Task<NumberOrderStep> RunAsync(OrderRef reference, string? signalId, CancellationToken cancellation)
    {
        var written = await read.FindWithWaitingAsync(reference, cancellation);
        if (written.Order is { Status: NumberOrderStatus.Provisioned, Terms.AcceptedAt: not null })
            await activate.RunAsync(written.Order, cancellation);
        if (signalId is not null)
            await signals.RemoveAsync(reference, signalId, cancellation);
        return read.Step(written);
    }
}
