using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.Tests.Setup.Memory;

internal sealed class MemoryInventory : INumberInventory
{
    private readonly MemoryResources<InventoryNumber> numbers = new();

    /// <summary>What dies or changes in place of the next replacement, once.</summary>
    public Action? BeforeNextReplace
    {
        set => numbers.BeforeNextReplace = value;
    }

    public InventoryNumber Get(string organizationId, TelephoneNumber number) => numbers.Get(organizationId, number.ToString())!;

    public Task<Stored<InventoryNumber>?> FindAsync(string organizationId, TelephoneNumber number, CancellationToken cancellation) =>
        numbers.FindAsync(organizationId, number.ToString(), cancellation);

    public Task UpsertAsync(IReadOnlyCollection<InventoryNumber> added, CancellationToken cancellation)
    {
        foreach (var number in added)
            numbers.Put(number.OrganizationId, number.Number.ToString(), number);
        return Task.CompletedTask;
    }

    public Task<Stored<InventoryNumber>> ReplaceAsync(
        Stored<InventoryNumber> before, InventoryNumber after, CancellationToken cancellation) =>
        numbers.ReplaceAsync(after.OrganizationId, after.Number.ToString(), after, before.Version, cancellation);

    public Task RemoveAsync(string organizationId, IReadOnlyCollection<TelephoneNumber> removed, CancellationToken cancellation) =>
        throw new NotSupportedException("Set-up deletes no numbers.");

    public Task<Page<InventoryNumber>> ListAsync(
        string organizationId, NumberFilter filter, PageRequest page, CancellationToken cancellation) =>
        numbers.ListAsync(organizationId, page, cancellation);
}
