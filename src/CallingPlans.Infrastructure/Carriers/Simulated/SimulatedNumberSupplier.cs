using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>
/// Sells the new numbers of the simulated carrier. Its one customer is this installation, whose registry keeps its own
/// customers apart: the carrier remembers orders, so that one that comes again is the same, and no single numbers.
/// </summary>
internal sealed class SimulatedNumberSupplier(
    SimulatedInventory inventory, TableGateways tables, SimulatedCarrierOptions options, TimeProvider clock) : INumberSupplier
{
    internal const string TableName = "SimulatedNumberOrders";

    private const string OrderedAt = "OrderedAt";
    private const string RefusedCode = "number-not-available";

    private readonly TableGateway table = tables.For(TableName);

    public string Name => SimulatedCarrierGateway.CarrierName;

    /// <remarks>Each search begins elsewhere and goes round once; the continuation counts the runs that it has seen.</remarks>
    public Task<Page<NumberRun>> SearchAsync(NumberQuery query, PageRequest page, CancellationToken cancellation)
    {
        var ranges = inventory.Ranges(query);
        var total = ranges.Sum(r => (long)r.Runs(query.RunLength));
        var seen = page.Continuation is { } continuation ? long.Parse(continuation, CultureInfo.InvariantCulture) : 0;
        var count = (int)Math.Min(page.Top, total - seen);
        var start = total == 0 ? 0 : (long)(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(query.Spread)) % (ulong)total);
        var runs = Enumerable.Range(0, count).Select(i => At(ranges, query.RunLength, (start + seen + i) % total)).ToList();
        var next = seen + count < total ? (seen + count).ToString(CultureInfo.InvariantCulture) : null;
        return Task.FromResult(new Page<NumberRun>(runs, next));
    }

    /// <remarks>It has no other customers.</remarks>
    public Task<IReadOnlyList<TelephoneNumber>> ReserveAsync(
        OrderRef holder, IReadOnlyList<TelephoneNumber> numbers, DateTimeOffset until, CancellationToken cancellation) =>
        Task.FromResult(numbers);

    public async Task<DateTimeOffset?> OrderAsync(
        OrderRef order, IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        if (numbers.FirstOrDefault(IsRefused) is { } refused)
            throw new CarrierRefusedException(RefusedCode, $"The carrier does not have {refused} any more.");
        try
        {
            var readyAt = await FindOrAddAsync(order, cancellation) + options.ValidationDelay;
            return readyAt <= clock.GetUtcNow() ? readyAt : null;
        }
        catch (StorageUnavailableException e)
        {
            throw new CarrierUnavailableException("The simulated carrier cannot reach its memory.", e) { RetryAfter = e.RetryAfter };
        }
    }

    /// <remarks>It sells whatever nobody here has: a number that is given back is for sale again.</remarks>
    public Task ReleaseAsync(IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation) => Task.CompletedTask;

    private static NumberRun At(IReadOnlyList<NumberRange> ranges, int length, long position)
    {
        foreach (var range in ranges)
        {
            var runs = range.Runs(length);
            if (position < runs)
                return range.Run((int)position, length);
            position -= runs;
        }

        throw new ArgumentOutOfRangeException(nameof(position), position, "Past the last run.");
    }

    private static bool IsRefused(TelephoneNumber number) =>
        number.ToString() is ['+', '1', .. { Length: 10 } national]
        && national.AsSpan(3).StartsWith(SimulatedInventory.RefusedExchange.ToString(CultureInfo.InvariantCulture));

    private async Task<DateTimeOffset> FindOrAddAsync(OrderRef order, CancellationToken cancellation)
    {
        var (partition, row) = (TableKey.Encode(order.OrganizationId), order.Id.ToString());
        if (await table.FindAsync(partition, row, cancellation) is { } known)
            return known.GetDateTimeOffset(OrderedAt)!.Value;
        var now = clock.GetUtcNow();
        var added = await table.AddAsync(new TableEntity(partition, row) { [OrderedAt] = now }, cancellation);
        return added.IsConflict
            ? (await table.FindAsync(partition, row, cancellation))!.GetDateTimeOffset(OrderedAt)!.Value
            : now;
    }
}
