using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Which numbers of an organisation are asked for; null members do not count.</summary>
public sealed record NumberFilter(string? LocationId = null, NumberStatus? Status = null);

/// <summary>The numbers of an organisation.</summary>
public interface INumberInventory
{
    Task<Stored<InventoryNumber>?> FindAsync(string organizationId, TelephoneNumber number, CancellationToken cancellation);

    /// <summary>
    /// Writes the numbers, whatever stood there before; but an own emergency address stays where the number given has
    /// none. Repeating it does nothing.
    /// </summary>
    Task UpsertAsync(IReadOnlyCollection<InventoryNumber> numbers, CancellationToken cancellation);

    /// <exception cref="ConcurrencyConflictException">It was changed since it was read.</exception>
    Task<Stored<InventoryNumber>> ReplaceAsync(Stored<InventoryNumber> before, InventoryNumber after, CancellationToken cancellation);

    /// <summary>Repeating it does nothing.</summary>
    Task RemoveAsync(string organizationId, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation);

    Task<Page<InventoryNumber>> ListAsync(
        string organizationId, NumberFilter filter, PageRequest page, CancellationToken cancellation);
}
