using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Support cases, by organisation and for the porting desk.</summary>
public interface ISupportCases
{
    /// <summary>Stores a case; the same again does nothing.</summary>
    Task AddAsync(SupportCase opened, CancellationToken cancellation);

    /// <summary>The cases of an organisation, newest first.</summary>
    Task<Page<SupportCase>> ListAsync(string organizationId, PageRequest page, CancellationToken cancellation);

    /// <summary>The cases of all organisations, newest first: what the porting desk works through.</summary>
    Task<Page<SupportCase>> ListAllAsync(PageRequest page, CancellationToken cancellation);
}
