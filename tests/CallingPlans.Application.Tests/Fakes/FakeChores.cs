using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeChores : IChores
{
    private readonly List<Chore> chores = [];

    public IReadOnlyList<Chore> All => chores;

    public Task AddAsync(Chore chore, CancellationToken cancellation)
    {
        if (!chores.Contains(chore))
            chores.Add(chore);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Chore>> ListDueAsync(DateTimeOffset now, int max, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Chore>>([.. chores.Where(c => c.DueAt <= now).OrderBy(c => c.DueAt).Take(max)]);

    public Task RemoveAsync(Chore chore, CancellationToken cancellation)
    {
        chores.Remove(chore);
        return Task.CompletedTask;
    }
}
