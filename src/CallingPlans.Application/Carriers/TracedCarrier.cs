using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Telemetry;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Carriers;

/// <summary>A carrier whose every call is a span, told by carrier and order.</summary>
internal sealed class TracedCarrier(ICarrierGateway carrier) : ICarrierGateway
{
    public string Name => carrier.Name;

    public Task<IReadOnlyList<PortabilityAnswer>> CheckPortabilityAsync(
        IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation) =>
        RunAsync("CheckPortability", null, () => carrier.CheckPortabilityAsync(numbers, cancellation));

    public Task<CustomerServiceRecord?> GetCustomerServiceRecordAsync(CarrierPortRequest account, CancellationToken cancellation) =>
        RunAsync("GetCustomerServiceRecord", account.Order, () => carrier.GetCustomerServiceRecordAsync(account, cancellation));

    public Task<CarrierPlaced> PlacePortAsync(CarrierPortRequest request, CancellationToken cancellation) =>
        RunAsync("PlacePort", request.Order, () => carrier.PlacePortAsync(request, cancellation));

    public Task RequestCancellationAsync(OrderRef order, string reference, CancellationToken cancellation) =>
        RunAsync("RequestCancellation", order, () => carrier.RequestCancellationAsync(order, reference, cancellation));

    public Task SetFocAsync(OrderRef order, string reference, DateTimeOffset focAt, CancellationToken cancellation) =>
        RunAsync("SetFoc", order, () => carrier.SetFocAsync(order, reference, focAt, cancellation));

    public Task<IReadOnlyList<CarrierChange>> GetChangesAsync(int max, CancellationToken cancellation) =>
        RunAsync("GetChanges", null, () => carrier.GetChangesAsync(max, cancellation));

    public Task AcknowledgeAsync(IReadOnlyList<CarrierChange> changes, CancellationToken cancellation) =>
        RunAsync("Acknowledge", null, () => carrier.AcknowledgeAsync(changes, cancellation));

    public Task<CarrierPort?> GetPortAsync(OrderRef order, string? reference, CancellationToken cancellation) =>
        RunAsync("GetPort", order, () => carrier.GetPortAsync(order, reference, cancellation));

    private Task RunAsync(string call, OrderRef? order, Func<Task> run) => RunAsync(call, order, async () =>
    {
        await run();
        return true;
    });

    private Task<T> RunAsync<T>(string call, OrderRef? order, Func<Task<T>> run) => ProductSpans.RunAsync(
        $"carrier {call}",
        [
            new(TelemetryNames.Carrier, carrier.Name),
            new(TelemetryNames.OrganizationId, order?.OrganizationId),
            new(TelemetryNames.OrderId, order?.Id.ToString()),
        ],
        run);
}
