using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Search;

/// <summary>Looks through what the carrier sells for numbers that nobody holds or has, and holds them.</summary>
public sealed class NumberFinder(NumberSuppliers suppliers, INumberHolds holds, INumberRegistry registry)
{
    /// <summary>Through so many pages, most of whose numbers are taken, a request may look.</summary>
    private const int MaxPages = 20;

    /// <summary>Asking for more than is wanted costs nothing, and a few of them are always taken.</summary>
    private const int MinPageSize = 20;

    /// <summary>At most so many runs, held for <paramref name="holder"/>; fewer where there are no more.</summary>
    /// <exception cref="CarrierUnavailableException">The carrier does not answer; what is held lapses.</exception>
    public async Task<IReadOnlyList<NumberRun>> HoldAsync(
        NumberQuery query, int wanted, OrderRef holder, DateTimeOffset until, CancellationToken cancellation)
    {
        var supplier = suppliers.For(query.Market);
        var held = new List<NumberRun>();
        string? continuation = null;
        for (var page = 0; page < MaxPages && held.Count < wanted; page++)
        {
            var missing = wanted - held.Count;
            var size = query.RunLength == 1 ? Math.Max(missing, MinPageSize) : missing;
            var found = await supplier.SearchAsync(query, new PageRequest(size, continuation), cancellation);
            held.AddRange(await HoldAsync(supplier, found.Items, missing, holder, until, cancellation));
            continuation = found.Continuation;
            if (continuation is null)
                break;
        }

        return [.. held.OrderBy(r => r.First.ToString(), StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<NumberRun>> HoldAsync(
        INumberSupplier supplier,
        IReadOnlyList<NumberRun> runs,
        int missing,
        OrderRef holder,
        DateTimeOffset until,
        CancellationToken cancellation)
    {
        var held = new List<NumberRun>();
        foreach (var some in runs.Chunk(missing))
        {
            var free = await TryHoldAsync([.. some.Take(missing - held.Count)], holder, until, cancellation);
            var kept = (await supplier.ReserveAsync(holder, [.. free.SelectMany(r => r.Numbers)], until, cancellation)).ToHashSet();
            var (good, lost) = (free.Where(r => r.Numbers.All(kept.Contains)), free.Where(r => !r.Numbers.All(kept.Contains)));
            await registry.ReleaseAsync(holder, [.. lost.SelectMany(r => r.Numbers)], cancellation);
            held.AddRange(good);
            if (held.Count == missing)
                break;
        }

        return held;
    }

    private async Task<IReadOnlyList<NumberRun>> TryHoldAsync(
        IReadOnlyList<NumberRun> runs, OrderRef holder, DateTimeOffset until, CancellationToken cancellation)
    {
        try
        {
            return await HoldFreeAsync(runs, holder, until, cancellation);
        }
        catch (ConcurrencyConflictException)
        {
            // Everybody wants just these: look further on. What was held of them lapses.
            return [];
        }
    }

    private async Task<IReadOnlyList<NumberRun>> HoldFreeAsync(
        IReadOnlyList<NumberRun> runs, OrderRef holder, DateTimeOffset until, CancellationToken cancellation)
    {
        if (runs.All(r => r.Size == 1))
        {
            var free = await holds.HoldFreeAsync(holder, [.. runs.Select(r => r.First)], until, cancellation);
            return [.. free.Select(n => new NumberRun(n, 1))];
        }

        var whole = new List<NumberRun>();
        foreach (var run in runs)
        {
            if ((await holds.TakeAsync(holder, from: null, [.. run.Numbers], until, cancellation)).Count == 0)
                whole.Add(run);
        }

        return whole;
    }
}
