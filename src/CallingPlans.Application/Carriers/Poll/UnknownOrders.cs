using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Carriers.Poll;

/// <summary>Parks for the desk what a carrier says of an order that nobody knows.</summary>
public sealed class UnknownOrders(IParkedItems parked, TimeProvider time)
{
    /// <param name="order">As the carrier names it; null where it names none.</param>
    public Task ParkAsync(OrderRef? order, CarrierUpdate update, CancellationToken cancellation) => parked.AddAsync(
        new ParkedItem(
            order is null ? $"{update.Carrier}-{update.Id}" : $"{order.Id}-{update.Id}",
            nameof(CarrierUpdate),
            order,
            $"The carrier spoke of an order that is not known: {order?.ToString() ?? update.Reference}.",
            JsonSerializer.Serialize(update),
            time.GetUtcNow()),
        cancellation);
}
