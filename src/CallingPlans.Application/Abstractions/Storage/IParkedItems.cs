using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Something that could not be applied and waits for a person.</summary>
/// <param name="What">Kind of item, such as <c>CarrierUpdate</c> or <c>Mail</c>.</param>
/// <param name="Content">The item itself as JSON; never holds a PIN or an account number.</param>
public sealed record ParkedItem(string Id, string What, OrderRef? Order, string Reason, string Content, DateTimeOffset ParkedAt);

/// <summary>What is parked for the porting desk.</summary>
public interface IParkedItems
{
    /// <summary>The same id again does nothing.</summary>
    Task AddAsync(ParkedItem item, CancellationToken cancellation);

    Task<ParkedItem?> FindAsync(string id, CancellationToken cancellation);

    Task RemoveAsync(string id, CancellationToken cancellation);

    Task<Page<ParkedItem>> ListAsync(PageRequest page, CancellationToken cancellation);
}
