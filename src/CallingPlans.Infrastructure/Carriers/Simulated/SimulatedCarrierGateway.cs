using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>
/// A model of a carrier for development, tests and load. What will come of an order is decided when it is placed, by
/// what the order says (docs: the simulated carrier), and stands in a list of changes until its moment has come and
/// it was acknowledged; so it survives a restart, and any number of processes can work on it.
/// </summary>
internal sealed class SimulatedCarrierGateway(
    SimulatedCarrierTable table, SimulatedPlanner planner, SimulatedPortability portability, TimeProvider clock) : ICarrierGateway
{
    internal const string CarrierName = "simulated";

    /// <summary>Lost races against other writers of one order before the call is given back to the caller.</summary>
    private const int MaxRaces = 5;

    public string Name => CarrierName;

    public Task<IReadOnlyList<PortabilityAnswer>> CheckPortabilityAsync(
        IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PortabilityAnswer>>([.. numbers.Select(portability.Check)]);

    public Task<CustomerServiceRecord?> GetCustomerServiceRecordAsync(
        CarrierPortRequest account, CancellationToken cancellation) =>
        Task.FromResult<CustomerServiceRecord?>(SimulatedRecord.Of(account));

    public async Task<CarrierPlaced> PlacePortAsync(CarrierPortRequest request, CancellationToken cancellation)
    {
        var placed = await ChangeAsync(
            request.Order,
            found =>
            {
                var port = found ?? new SimulatedPort { Order = request.Order };
                if (port.Attempt >= request.Attempt)
                    return null;
                return FailsAgain(port, request)
                    ? port with { FailedCalls = port.FailedCalls + 1 }
                    : planner.Place(port, request, clock.GetUtcNow());
            },
            cancellation);
        return placed.Attempt >= request.Attempt
            ? new CarrierPlaced(placed.Reference)
            : throw new CarrierUnavailableException($"The simulated carrier is down for {request.Order}.");
    }

    public Task RequestCancellationAsync(OrderRef order, string reference, CancellationToken cancellation) =>
        ChangeAsync(
            order,
            found =>
            {
                var port = Known(found, order, reference);
                return port.CancellationAsked ? null : planner.Cancel(port, clock.GetUtcNow());
            },
            cancellation);

    public Task SetFocAsync(OrderRef order, string reference, DateTimeOffset focAt, CancellationToken cancellation) =>
        ChangeAsync(
            order,
            found =>
            {
                var port = Known(found, order, reference);
                if (port.FocSetTo == focAt)
                    return null;
                var now = clock.GetUtcNow();
                return RefusalOfFoc(port, now) is { } refusal ? throw refusal : planner.SetFoc(port, focAt, now);
            },
            cancellation);

    public Task<IReadOnlyList<CarrierChange>> GetChangesAsync(int max, CancellationToken cancellation) =>
        OnStorageAsync(() => table.ListDueAsync(clock.GetUtcNow(), max, cancellation));

    public Task AcknowledgeAsync(IReadOnlyList<CarrierChange> changes, CancellationToken cancellation) =>
        OnStorageAsync(async () =>
        {
            await table.RemoveAsync(changes.Select(c => c.Update), cancellation);
            return changes.Count;
        });

    public async Task<CarrierPort?> GetPortAsync(OrderRef order, string? reference, CancellationToken cancellation)
    {
        var found = await OnStorageAsync(() => table.FindAsync(order, cancellation));
        return found?.Value is { Attempt: > 0 } port && (reference is null || port.Reference == reference)
            ? new CarrierPort(order, port.Reference, port.Attempt, [.. port.SaidBy(clock.GetUtcNow())])
            : null;
    }

    private static bool FailsAgain(SimulatedPort port, CarrierPortRequest request) =>
        SimulatedDirective.Of(request.Account.AccountNumber) == SimulatedDirective.Down
        && port.FailedCalls < SimulatedDirective.FailingCalls;

    private static SimulatedPort Known(SimulatedPort? port, OrderRef order, string reference) =>
        port is { Attempt: > 0 } && port.Reference == reference
            ? port
            : throw new CarrierRefusedException("not-found", $"The simulated carrier has no order {reference} for {order}.");

    private static CarrierRefusedException? RefusalOfFoc(SimulatedPort port, DateTimeOffset now)
    {
        if (port.CancellationAsked)
            return new("cancel-pending", "The order is being cancelled.");
        if (port.SaidBy(now).Any(u => u.Kind == CarrierUpdateKind.Ported))
            return new("already-ported", "The numbers are ported.");
        return port.Plan[^1].Kind == CarrierUpdateKind.Rejected ? new("exception", "The order is rejected.") : null;
    }

    /// <summary>Reads the order, decides and writes, again where somebody else wrote meanwhile.</summary>
    /// <param name="decide">The order as it shall be; null where nothing changes.</param>
    private Task<SimulatedPort> ChangeAsync(
        OrderRef order, Func<SimulatedPort?, SimulatedPort?> decide, CancellationToken cancellation) =>
        OnStorageAsync(async () =>
        {
            for (var race = 0; race < MaxRaces; race++)
            {
                var before = await table.FindAsync(order, cancellation);
                var after = decide(before?.Value);
                if (after is null)
                    return before!.Value;
                if (await table.TrySaveAsync(before, after, cancellation))
                    return after;
            }

            throw new CarrierUnavailableException($"The simulated carrier is busy with {order}.");
        });

    private static async Task<T> OnStorageAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StorageUnavailableException e)
        {
            throw new CarrierUnavailableException("The simulated carrier cannot reach its memory.", e)
            {
                RetryAfter = e.RetryAfter,
            };
        }
    }
}
