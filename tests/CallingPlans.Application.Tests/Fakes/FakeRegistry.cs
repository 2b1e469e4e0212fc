using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>The registry of numbers in memory, from both its sides.</summary>
internal sealed class FakeRegistry(Journal journal, TimeProvider time) : INumberRegistry, INumberHolds
{
    private readonly Dictionary<TelephoneNumber, Claim> claims = [];

    public IReadOnlyList<TelephoneNumber> HeldBy(OrderRef order) =>
        [.. claims.Where(c => c.Value.Order == order).Select(c => c.Key).OrderBy(n => n.ToString())];

    public bool IsActive(TelephoneNumber number) => claims.TryGetValue(number, out var claim) && claim.Active;

    /// <summary>A number that stands there already.</summary>
    public void Put(TelephoneNumber number, OrderRef order, bool active = false) => claims[number] = new(order, active);

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
            claims[number] = new(order, false);
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
            if (Standing(number) is not { } claim || claim.Order == order)
                continue;
            if (claim.Active)
                conflicts.Add(new ClaimConflict(number, ClaimConflictKind.Active));
            else if (claim.Until is not null || await isStillOpen(claim.Order, cancellation))
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
        if (numbers.Any(n => Standing(n) is { } claim && claim.Order != order))
            throw new ConcurrencyConflictException("The number");
        journal.Add("registry.activate");
        foreach (var number in numbers)
            claims[number] = new(order, true);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TelephoneNumber>> HoldFreeAsync(
        OrderRef holder, IReadOnlyCollection<TelephoneNumber> numbers, DateTimeOffset until, CancellationToken cancellation)
    {
        IReadOnlyList<TelephoneNumber> free = [.. numbers.Where(n => Standing(n) is null)];
        foreach (var number in free)
            claims[number] = new(holder, false, until);
        return Task.FromResult(free);
    }

    public Task<IReadOnlyList<TelephoneNumber>> TakeAsync(
        OrderRef holder,
        OrderRef? from,
        IReadOnlyCollection<TelephoneNumber> numbers,
        DateTimeOffset until,
        CancellationToken cancellation)
    {
        IReadOnlyList<TelephoneNumber> others =
        [
            .. numbers.Where(n => Standing(n) is { } claim
                && (claim.Until is null || (claim.Order != holder && claim.Order != from))),
        ];
        foreach (var number in numbers.Where(_ => others.Count == 0))
            claims[number] = new(holder, false, until);
        return Task.FromResult(others);
    }

    public Task FreeAsync(OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        journal.Add("registry.free");
        foreach (var number in numbers.Where(n => claims.TryGetValue(n, out var c) && c.Order == order))
            claims.Remove(number);
        return Task.CompletedTask;
    }

    /// <summary>The claim that counts: a hold that has lapsed does not.</summary>
    private Claim? Standing(TelephoneNumber number) =>
        claims.TryGetValue(number, out var claim) && !(claim.Until <= time.GetUtcNow()) ? claim : null;

    private sealed record Claim(OrderRef Order, bool Active, DateTimeOffset? Until = null);
}
