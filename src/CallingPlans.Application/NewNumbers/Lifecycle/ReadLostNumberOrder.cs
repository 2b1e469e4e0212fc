using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.NewNumbers.Writing;

namespace CallingPlans.Application.NewNumbers.Lifecycle;

/// <summary>Reads the order of a signal that nobody took in its time, with what waits beside it.</summary>
public sealed class ReadLostNumberOrder(INumberOrderStore orders, IPortOrderStore beside)
{
    /// <summary>Null where the signal is of no order of new numbers.</summary>
    public async Task<WrittenNumberOrder?> RunAsync(PendingSignal signal, CancellationToken cancellation) =>
        await orders.FindAsync(signal.Order, cancellation) is { } stored
            ? new WrittenNumberOrder(
                stored.Value, await beside.ListWaitingAsync(signal.Order, cancellation), TellsLifecycle: true, signal.Id)
            : null;
}
