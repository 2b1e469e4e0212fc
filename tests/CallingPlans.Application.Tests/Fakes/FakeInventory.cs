using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeInventory(Journal journal) : INumberInventory
{
    private readonly Dictionary<(string Organization, TelephoneNumber Number), (InventoryNumber Value, int Version)> numbers = [];

    /// <summary>What happens just before the next replacement, once.</summary>
    public Action? BeforeNextReplace { get; set; }

    public IReadOnlyList<InventoryNumber> All => [.. numbers.Values.Select(n => n.Value)];

    public Task<Stored<InventoryNumber>?> FindAsync(string organizationId, TelephoneNumber number, CancellationToken cancellation) =>
        Task.FromResult(numbers.TryGetValue((organizationId, number), out var found)
            ? new Stored<InventoryNumber>(found.Value, $"v{found.Version}")
            : null);

    public Task UpsertAsync(IReadOnlyCollection<InventoryNumber> added, CancellationToken cancellation)
    {
        journal.Add("inventory.upsert");
        foreach (var number in added)
            Write(Kept(number));
        return Task.CompletedTask;
    }

    public Task<Stored<InventoryNumber>> ReplaceAsync(
        Stored<InventoryNumber> before, InventoryNumber after, CancellationToken cancellation)
    {
        var race = BeforeNextReplace;
        BeforeNextReplace = null;
        race?.Invoke();
        if (!numbers.TryGetValue((after.OrganizationId, after.Number), out var found) || before.Version != $"v{found.Version}")
            throw new ConcurrencyConflictException(after.Number.Masked);
        return Task.FromResult(new Stored<InventoryNumber>(after, $"v{Write(after)}"));
    }

    public Task RemoveAsync(string organizationId, IReadOnlyCollection<TelephoneNumber> removed, CancellationToken cancellation)
    {
        foreach (var number in removed)
            numbers.Remove((organizationId, number));
        return Task.CompletedTask;
    }

    public Task<Page<InventoryNumber>> ListAsync(
        string organizationId, NumberFilter filter, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<InventoryNumber>([.. All.Where(n => n.OrganizationId == organizationId)], null));

    private InventoryNumber Kept(InventoryNumber number) =>
        number.EmergencyChange is null && numbers.TryGetValue((number.OrganizationId, number.Number), out var found)
            ? number with { EmergencyAddress = found.Value.EmergencyAddress, EmergencyChange = found.Value.EmergencyChange }
            : number;

    private int Write(InventoryNumber number)
    {
        var version = numbers.GetValueOrDefault((number.OrganizationId, number.Number)).Version + 1;
        numbers[(number.OrganizationId, number.Number)] = (number, version);
        return version;
    }
}
