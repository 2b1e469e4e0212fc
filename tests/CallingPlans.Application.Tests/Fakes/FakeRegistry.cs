using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeRegistry(Journal journal) : INumberRegistry
{
    private readonly Dictionary<TelephoneNumber, (OrderRef Order, bool Active)> claims = [];

    public IReadOnlyList<TelephoneNumber> HeldBy(OrderRef order) =>
        [.. claims.Where(c => c.Value.Order == order).Select(c => c.Key).OrderBy(n => n.ToString())];

    public bool IsActive(TelephoneNumber number) => claims.TryGetValue(number, out var claim) && claim.Active;

    /// <summary>A number that stands there already.</summary>
    public void Put(TelephoneNumber number, OrderRef order, bool active = false) => claims[number] = (order, active);

    public async Task<IReadOnlyList<ClaimConflict>> ClaimAsync(
        OrderRef order,
        IReadOnlyCollection<TelephoneNumber> numbers,
        Func<OrderRef, CancellationToken, Task<bool>> isStillOpen,
        CancellationToken cancellation)
    {
        var conflicts = await FindConflictsAsync(order, numbers, isStillOpen, cancellation);
        if (conflicts.Count > 0)
            return conflicts;
        journal.Add("registry.claim");
        foreach (var number in numbers)
            claims[number] = (order, false);
        return [];
    }

    public async Task<IReadOnlyList<ClaimConflict>> FindConflictsAsync(
        OrderRef order,
        IReadOnlyCollection<TelephoneNumber> numbers,
        Func<OrderRef, CancellationToken, Task<bool>> isStillOpen,
        CancellationToken cancellation)
    {
        var conflicts = new List<ClaimConflict>();
        foreach (var number in numbers)
        {
            if (!claims.TryGetValue(number, out var claim) || claim.Order == order)
                continue;
            if (claim.Active)
                conflicts.Add(new ClaimConflict(number, ClaimConflictKind.Active));
            else if (await isStillOpen(claim.Order, cancellation))
                conflicts.Add(new ClaimConflict(number, ClaimConflictKind.InOtherOrder));
        }

        return conflicts;
    }

    public Task ReleaseAsync(OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        journal.Add("registry.release");
        foreach (var number in numbers.Where(n => claims.TryGetValue(n, out var c) && c.Order == order && !c.Active))
            claims.Remove(number);
        return Task.CompletedTask;
    }

    public Task ActivateAsync(OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        journal.Add("registry.activate");
        foreach (var number in numbers)
            claims[number] = (order, true);
        return Task.CompletedTask;
    }
}
