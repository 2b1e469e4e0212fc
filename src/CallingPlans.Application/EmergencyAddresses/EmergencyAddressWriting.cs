using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Chores;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>
/// Writes rows that have an emergency address, so that no change of it is lost: neither to the history nor to the carrier.
/// </summary>
public sealed class EmergencyAddressWriting(EmergencyAddressHistory history, ChoreRunner chores)
{
    /// <summary>Replaces <paramref name="before"/>; <paramref name="write"/> must fail where it is no longer what is stored.</summary>
    public Task<Stored<Location>> WriteAsync(
        Location before, Location after, Func<Task<Stored<Location>>> write, CancellationToken cancellation) =>
        WriteAsync(
            after.OrganizationId, EmergencySubject.Of(after.Id), before.EmergencyChange, after.EmergencyChange, write, cancellation);

    /// <inheritdoc cref="WriteAsync(Location, Location, Func{Task{Stored{Location}}}, CancellationToken)"/>
    public Task<Stored<InventoryNumber>> WriteAsync(
        InventoryNumber before, InventoryNumber after, Func<Task<Stored<InventoryNumber>>> write, CancellationToken cancellation) =>
        WriteAsync(
            after.OrganizationId, EmergencySubject.Of(after.Number), before.EmergencyChange, after.EmergencyChange, write, cancellation);

    private async Task<T> WriteAsync<T>(
        string organizationId,
        EmergencySubject subject,
        EmergencyAddressChange? before,
        EmergencyAddressChange? after,
        Func<Task<T>> write,
        CancellationToken cancellation)
    {
        if (before == after)
            return await write();
        if (before is not null)
            await history.RecordAsync(organizationId, subject, before, cancellation);
        var chore = await chores.PromiseAsync(
            organizationId, ChoreKind.RegisterEmergencyAddress, subject.ToString(), cancellation);
        var written = await write();
        await chores.KeepAsync(chore);
        return written;
    }
}
