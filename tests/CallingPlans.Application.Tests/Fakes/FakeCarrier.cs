using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>A carrier that does as it is told and keeps what it was asked.</summary>
internal sealed class FakeCarrier(Journal journal) : ICarrierGateway
{
    public const string CarrierName = "fake";

    public string Name => CarrierName;

    public bool Unavailable { get; set; }

    public CarrierRefusedException? Refusal { get; set; }

    public HashSet<TelephoneNumber> NotPortable { get; } = [];

    public List<CarrierPortRequest> Placed { get; } = [];

    public List<OrderRef> Cancellations { get; } = [];

    public List<DateTimeOffset> Focs { get; } = [];

    public List<CarrierChange> Changes { get; } = [];

    public Dictionary<OrderRef, IReadOnlyList<CarrierUpdate>> Ports { get; } = [];

    public Task<IReadOnlyList<PortabilityAnswer>> CheckPortabilityAsync(
        IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        Answer("check");
        return Task.FromResult<IReadOnlyList<PortabilityAnswer>>(
            [.. numbers.Select(n => new PortabilityAnswer(n, !NotPortable.Contains(n), null, Carriers.GetValueOrDefault(n, "Fabrikam"), null, null))]);
    }

    public CustomerServiceRecord? Record { get; set; }

    /// <summary>Whom a number is with, where it is not with Fabrikam.</summary>
    public Dictionary<TelephoneNumber, string> Carriers { get; } = [];

    public Task<CustomerServiceRecord?> GetCustomerServiceRecordAsync(CarrierPortRequest account, CancellationToken cancellation)
    {
        Answer("record");
        return Task.FromResult(Record);
    }

    public Task<CarrierPlaced> PlacePortAsync(CarrierPortRequest request, CancellationToken cancellation)
    {
        Answer("place");
        Placed.Add(request);
        return Task.FromResult(new CarrierPlaced($"ref-{request.Attempt}"));
    }

    public Task RequestCancellationAsync(OrderRef order, string reference, CancellationToken cancellation)
    {
        Answer("cancel");
        Cancellations.Add(order);
        return Task.CompletedTask;
    }

    public Task SetFocAsync(OrderRef order, string reference, DateTimeOffset focAt, CancellationToken cancellation)
    {
        Answer("foc");
        Focs.Add(focAt);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CarrierChange>> GetChangesAsync(int max, CancellationToken cancellation)
    {
        Answer("changes");
        return Task.FromResult<IReadOnlyList<CarrierChange>>([.. Changes.Take(max)]);
    }

    public Task AcknowledgeAsync(IReadOnlyList<CarrierChange> changes, CancellationToken cancellation)
    {
        Answer("acknowledge");
        Changes.RemoveAll(changes.Contains);
        return Task.CompletedTask;
    }

    public Task<CarrierPort?> GetPortAsync(OrderRef order, string? reference, CancellationToken cancellation)
    {
        Answer("look");
        return Task.FromResult(Ports.TryGetValue(order, out var said)
            ? new CarrierPort(order, reference ?? "found", said.Count > 0 ? said[^1].Attempt : 1, said)
            : null);
    }

    private void Answer(string call)
    {
        if (Unavailable)
            throw new CarrierUnavailableException("The carrier is down.") { RetryAfter = TimeSpan.FromSeconds(7) };
        if (Refusal is { } refusal)
            throw refusal;
        journal.Add($"carrier.{call}");
    }
}
