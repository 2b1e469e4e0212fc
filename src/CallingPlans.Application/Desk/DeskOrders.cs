using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Desk;

/// <summary>
/// Finds what is in the queue, of any organisation, by its id alone. For the porting desk only. An act on something of
/// another kind is a conflict: it is there, and cannot take it.
/// </summary>
public sealed class DeskOrders(IDeskIndex index, IPortOrderStore ports, INumberOrderStore newNumbers, ISupportCases cases)
{
    /// <summary>What an id names; null where there is nothing of that id.</summary>
    public async Task<IndexedOrder?> LocateAsync(string id, CancellationToken cancellation) =>
        OrderId.TryParse(id, out var parsed) ? await index.FindAsync(parsed, cancellation) : null;

    public Task<Result<PortOrder>> FindPortAsync(string id, CancellationToken cancellation) =>
        FindAsync(id, DeskItemKind.Port, ports.FindAsync, cancellation);

    public Task<Result<NumberOrder>> FindNewNumbersAsync(string id, CancellationToken cancellation) =>
        FindAsync(id, DeskItemKind.NewNumbers, newNumbers.FindAsync, cancellation);

    public Task<Result<SupportCase>> FindSupportCaseAsync(string id, CancellationToken cancellation) =>
        FindAsync(id, DeskItemKind.SupportCase, cases.FindAsync, cancellation);

    private async Task<Result<T>> FindAsync<T>(
        string id, DeskItemKind kind, Func<OrderRef, CancellationToken, Task<Stored<T>?>> find, CancellationToken cancellation)
        where T : class
    {
        if (await LocateAsync(id, cancellation) is not { } located)
            return Failure.NotFound();
        if (located.Kind != kind)
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", located.Kind.ToString()));
        return await find(located.Order, cancellation) is { } stored ? stored.Value : Failure.NotFound();
    }
}
