using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeChores : IChores
{
    private readonly HashSet<Chore> chores = [];

    public IReadOnlyList<Chore> All => [.. chores.OrderBy(c => c.DueAt)];

    public Task AddAsync(Chore chore, CancellationToken cancellation)
    {
        chores.Add(chore);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Chore>> ListDueAsync(DateTimeOffset now, int max, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Chore>>([.. All.Where(c => c.DueAt <= now).Take(max)]);

    public Task RemoveAsync(Chore chore, CancellationToken cancellation)
    {
        chores.Remove(chore);
        return Task.CompletedTask;
    }
}
