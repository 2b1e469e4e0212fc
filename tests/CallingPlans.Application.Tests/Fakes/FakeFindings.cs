using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Consistency;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>The findings, and how far the checker is, in memory.</summary>
internal sealed class FakeFindings : IFindings
{
    private readonly SortedDictionary<string, Finding> findings = new(StringComparer.Ordinal);

    public CheckProgress Progress { get; private set; } = new(default, null, null, 0, null);

    public IReadOnlyCollection<Finding> All => findings.Values;

    /// <summary>How often progress was written.</summary>
    public int Steps { get; private set; }

    public Task PutAsync(Finding finding, CancellationToken cancellation)
    {
        lock (findings)
            findings[finding.Id] = finding;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string id, CancellationToken cancellation)
    {
        findings.Remove(id);
        return Task.CompletedTask;
    }

    public Task<Page<Finding>> ListAsync(bool confirmed, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<Finding>([.. findings.Values.Where(f => f.IsConfirmed || !confirmed).Take(page.Top)], null));

    public Task<CheckProgress> ReadProgressAsync(CancellationToken cancellation) => Task.FromResult(Progress);

    public Task WriteProgressAsync(CheckProgress progress, CancellationToken cancellation)
    {
        Progress = progress;
        Steps++;
        return Task.CompletedTask;
    }
}
