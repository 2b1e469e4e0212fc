using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Carriers;

/// <summary>
/// A carrier, in the terms of the product. Every call may throw <see cref="CarrierUnavailableException"/> (try again) or
/// <see cref="CarrierRefusedException"/> (trying again is no use).
/// </summary>
public interface ICarrierGateway
{
    /// <summary>As configuration names it, such as <c>simulated</c>.</summary>
    string Name { get; }

    Task<IReadOnlyList<PortabilityAnswer>> CheckPortabilityAsync(
        IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation);

    /// <summary>The losing carrier's record of the account; null where this carrier offers none.</summary>
    Task<CustomerServiceRecord?> GetCustomerServiceRecordAsync(CarrierPortRequest account, CancellationToken cancellation);

    /// <summary>
    /// Places the order and answers the carrier's id of it. The same order and attempt again: the same id. A carrier that
    /// makes several orders of one keeps them together: they are parts of this one, and it speaks of all of them at once.
    /// </summary>
    Task<CarrierPlaced> PlacePortAsync(CarrierPortRequest request, CancellationToken cancellation);

    /// <summary>Asks for the cancellation; the answer comes as an update. Repeating it does nothing.</summary>
    Task RequestCancellationAsync(OrderRef order, string reference, CancellationToken cancellation);

    /// <summary>Asks for another FOC (the desk agreed it with the losing carrier). Repeating it does nothing.</summary>
    Task SetFocAsync(OrderRef order, string reference, DateTimeOffset focAt, CancellationToken cancellation);

    /// <summary>
    /// What happened that was not acknowledged yet, oldest first. Its cost follows the changes, not the open orders.
    /// </summary>
    Task<IReadOnlyList<CarrierChange>> GetChangesAsync(int max, CancellationToken cancellation);

    /// <summary>Says that the changes are stored on this side: they need not come again.</summary>
    Task AcknowledgeAsync(IReadOnlyList<CarrierChange> changes, CancellationToken cancellation);

    /// <summary>How the order stands now; null where the carrier does not know it.</summary>
    /// <param name="reference">
    /// The carrier's id of it; null where it was never learnt (its answer was lost): the carrier is asked by ours.
    /// </param>
    Task<CarrierPort?> GetPortAsync(OrderRef order, string? reference, CancellationToken cancellation);
}

/// <summary>A change of the carrier's list, with the order that it is about.</summary>
/// <param name="Order">Null where the carrier speaks of an order that does not come from here.</param>
/// <param name="Receipt">What the gateway needs to take the change off its list; of no meaning to others.</param>
public sealed record CarrierChange(OrderRef? Order, CarrierUpdate Update, string? Receipt = null);
