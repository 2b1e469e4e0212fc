using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeDeadlines : IDeadlines
{
    private readonly List<Deadline> deadlines = [];

    public IReadOnlyList<Deadline> All => deadlines;

    public Task AddAsync(Deadline deadline, CancellationToken cancellation)
    {
        if (!deadlines.Contains(deadline))
            deadlines.Add(deadline);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Deadline>> ListDueAsync(DateTimeOffset now, int max, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Deadline>>([.. deadlines.Where(d => d.DueAt <= now).OrderBy(d => d.DueAt).Take(max)]);

    public Task RemoveAsync(Deadline deadline, CancellationToken cancellation)
    {
        deadlines.Remove(deadline);
        return Task.CompletedTask;
    }
}
