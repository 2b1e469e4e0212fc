using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Support cases of organisations. The porting desk finds them through its index (<see cref="IDeskIndex"/>).</summary>
public interface ISupportCases
{
    /// <summary>Stores a new case; the same again does nothing.</summary>
    Task AddAsync(SupportCase opened, CancellationToken cancellation);

    Task<Stored<SupportCase>?> FindAsync(OrderRef reference, CancellationToken cancellation);

    /// <exception cref="ConcurrencyConflictException">It was changed since it was read.</exception>
    Task ReplaceAsync(Stored<SupportCase> before, SupportCase after, CancellationToken cancellation);

    /// <summary>The cases of an organisation, newest first.</summary>
    Task<Page<SupportCase>> ListAsync(string organizationId, PageRequest page, CancellationToken cancellation);
}
