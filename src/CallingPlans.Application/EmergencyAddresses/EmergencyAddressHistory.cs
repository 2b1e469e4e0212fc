using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>The changes of every emergency address.</summary>
/// <remarks>
/// The latest change stands in the row that it changed, and is recorded here after that; what a row is about to lose is
/// recorded before. So no change is missing, whatever dies in between.
/// </remarks>
public sealed class EmergencyAddressHistory(IResourceStore<EmergencyAddressChange> changes)
{
    /// <summary>Records a change, and answers it as it is recorded. Repeating it does nothing.</summary>
    public async Task<Stored<EmergencyAddressChange>> RecordAsync(
        string organizationId, EmergencySubject subject, EmergencyAddressChange change, CancellationToken cancellation)
    {
        var partition = Partition(organizationId, subject);
        if (await changes.FindAsync(partition, change.Id, cancellation) is { } recorded)
            return recorded;
        try
        {
            return await changes.AddAsync(partition, change.Id, change, cancellation);
        }
        catch (ConcurrencyConflictException)
        {
            // Somebody else was quicker to record it.
        }

        return (await changes.FindAsync(partition, change.Id, cancellation))!;
    }

    /// <summary>Notes when the carrier was told. Repeating it keeps the first moment.</summary>
    public async Task MarkSentAsync(
        string organizationId,
        EmergencySubject subject,
        Stored<EmergencyAddressChange> recorded,
        DateTimeOffset at,
        CancellationToken cancellation)
    {
        try
        {
            await changes.ReplaceAsync(
                Partition(organizationId, subject), recorded.Value.Id, recorded.Value with { SentAt = at }, recorded.Version, cancellation);
        }
        catch (ConcurrencyConflictException)
        {
            // Somebody else told the carrier too, and has noted it.
        }
    }

    /// <summary>Oldest first.</summary>
    public Task<Page<EmergencyAddressChange>> ListAsync(
        string organizationId, EmergencySubject subject, PageRequest page, CancellationToken cancellation) =>
        changes.ListAsync(Partition(organizationId, subject), page, cancellation);

    private static string Partition(string organizationId, EmergencySubject subject) => $"{organizationId}/{subject}";
}
