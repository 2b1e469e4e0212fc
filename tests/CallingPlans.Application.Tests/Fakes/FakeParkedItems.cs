using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeParkedItems(Journal journal) : IParkedItems
{
    private readonly Dictionary<string, ParkedItem> items = [];

    public IReadOnlyList<ParkedItem> All => [.. items.Values];

    public Task AddAsync(ParkedItem item, CancellationToken cancellation)
    {
        journal.Add("parked.add");
        items.TryAdd(item.Id, item);
        return Task.CompletedTask;
    }

    public Task<ParkedItem?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(items.GetValueOrDefault(id));

    public Task RemoveAsync(string id, CancellationToken cancellation)
    {
        items.Remove(id);
        return Task.CompletedTask;
    }

    public Task<Page<ParkedItem>> ListAsync(PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<ParkedItem>(All, null));
}
