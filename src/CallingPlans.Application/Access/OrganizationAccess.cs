using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Access;

/// <summary>
/// Which organisations a caller may touch: a customer administrator its own, a partner administrator its customers',
/// the porting desk every one. Somebody else's organisation does not exist for the caller.
/// </summary>
public sealed class OrganizationAccess(IResourceStore<Organization> organizations)
{
    /// <summary>The partition and id under which an organisation is stored.</summary>
    public static (string Partition, string Id) Key(string organizationId) => (organizationId, "organization");

    /// <summary>The organisation, or 404.</summary>
    public async Task<Result<Stored<Organization>>> FindAsync(Caller caller, string organizationId, CancellationToken cancellation)
    {
        if (!Identifiers.IsValid(organizationId)
            || (caller.Role == Role.CustomerAdmin && caller.OrganizationId != organizationId))
            return Failure.NotFound();
        var (partition, id) = Key(organizationId);
        var found = await organizations.FindAsync(partition, id, cancellation);
        return found is null || (caller.Role == Role.PartnerAdmin && found.Value.PartnerId != caller.PartnerId)
            ? Failure.NotFound()
            : found;
    }

    /// <summary>
    /// Reads something of an organisation; 404 where the caller may not touch that one. A caller whose token alone says that it may
    /// reads beside the question whether the organisation is there.
    /// </summary>
    public async Task<Result<T>> ReadAsync<T>(
        Caller caller, string organizationId, Func<Task<Result<T>>> readAsync, CancellationToken cancellation)
    {
        var asking = FindAsync(caller, organizationId, cancellation);
        // A partner's customers are known only from what is stored: nothing of another's is read, not even to be thrown away.
        if (caller.Role == Role.PartnerAdmin || asking.IsCompleted)
            return (await asking).Failure is { } missing ? missing : await readAsync();
        var reading = readAsync();
        await Task.WhenAll(asking, reading);
        return (await asking).Failure is { } none ? none : await reading;
    }
}
