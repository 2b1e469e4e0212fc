using CallingPlans.Application.Consistency;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>The findings of the consistency checker, and how far its present pass is.</summary>
public interface IFindings
{
    /// <summary>Writes a finding, whatever stood there under its id.</summary>
    Task PutAsync(Finding finding, CancellationToken cancellation);

    /// <summary>Repeating it does nothing.</summary>
    Task RemoveAsync(string id, CancellationToken cancellation);

    /// <summary>In the order of the ids.</summary>
    /// <param name="confirmed">Only those that have been seen twice.</param>
    Task<Page<Finding>> ListAsync(bool confirmed, PageRequest page, CancellationToken cancellation);

    /// <summary>How far the checker is; a fresh one where it never ran.</summary>
    Task<CheckProgress> ReadProgressAsync(CancellationToken cancellation);

    Task WriteProgressAsync(CheckProgress progress, CancellationToken cancellation);
}
