using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>A carrier that sells +1 206 345 0000 and so many after it.</summary>
internal sealed class FakeSupplier : INumberSupplier
{
    private const long First = 1_206_345_0000;

    public string Name => FakeCarrier.CarrierName;

    /// <summary>How many numbers it sells.</summary>
    public int Stock { get; set; } = 1000;

    /// <summary>Its answer to an order; null while it is at work.</summary>
    public DateTimeOffset? ProvisionedAt { get; set; }

    /// <summary>What it throws instead of answering an order.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Numbers that its other customers have bought since they were found.</summary>
    public HashSet<TelephoneNumber> Gone { get; } = [];

    public List<TelephoneNumber> Released { get; } = [];

    public NumberQuery? LastQuery { get; private set; }

    public Task<Page<NumberRun>> SearchAsync(NumberQuery query, PageRequest page, CancellationToken cancellation)
    {
        LastQuery = query;
        var seen = int.Parse(page.Continuation ?? "0");
        var count = Math.Min(page.Top, (Stock / query.RunLength) - seen);
        var runs = Enumerable.Range(seen, count)
            .Select(i => new NumberRun(TelephoneNumber.Restore($"+{First + (i * query.RunLength)}"), query.RunLength));
        var next = seen + count < Stock / query.RunLength ? $"{seen + count}" : null;
        return Task.FromResult(new Page<NumberRun>([.. runs], next));
    }

    public Task<IReadOnlyList<TelephoneNumber>> ReserveAsync(
        OrderRef holder, IReadOnlyList<TelephoneNumber> numbers, DateTimeOffset until, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<TelephoneNumber>>([.. numbers.Where(n => !Gone.Contains(n))]);

    public Task<DateTimeOffset?> OrderAsync(
        OrderRef order, IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation) =>
        Refusal is null ? Task.FromResult(ProvisionedAt) : Task.FromException<DateTimeOffset?>(Refusal);

    public Task ReleaseAsync(IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        Released.AddRange(numbers);
        return Task.CompletedTask;
    }
}
