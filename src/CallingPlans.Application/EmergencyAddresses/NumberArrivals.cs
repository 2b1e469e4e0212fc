using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Chores;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>
/// Has the carrier told of the emergency addresses of numbers that an order has brought. To be called after the numbers are in the
/// inventory, by whoever repeats his work until this is done.
/// </summary>
public sealed class NumberArrivals(ChoreRunner chores)
{
    /// <summary>A chore's subject is part of a row's key, which holds 1 KiB.</summary>
    private const int NumbersPerChore = 40;

    private const char Separator = '.';

    public async Task RegisterAsync(
        string organizationId, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        foreach (var some in numbers.Chunk(NumbersPerChore))
            await chores.LeaveAsync(organizationId, ChoreKind.RegisterNewNumbers, SubjectOf(some), cancellation);
    }

    internal static string SubjectOf(IEnumerable<TelephoneNumber> numbers) =>
        string.Join(Separator, numbers.Select(n => n.ToString()[1..]));

    internal static IReadOnlyList<TelephoneNumber> Parse(string subject) =>
        [.. subject.Split(Separator).Select(digits => TelephoneNumber.Restore($"+{digits}"))];
}
