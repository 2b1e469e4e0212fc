using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.Providers;

namespace CallingPlans.Application.Providers;

/// <summary>A provider as a caller sees it.</summary>
/// <param name="Locations">Ids of the caller's own locations that are configured with it; null for callers that have none.</param>
public sealed record ProviderCard(PstnProvider Provider, ProviderGroup Group, IReadOnlyList<string>? Locations);

/// <summary>
/// The provider catalogue for a caller: what its managing partner prefers comes first, in the partner's order. A customer
/// administrator sees which of its locations use a provider; partners and the porting desk have no locations of their own.
/// </summary>
public sealed class ProviderDirectory(
    ProviderCatalog catalog,
    IResourceStore<Organization> organizations,
    IResourceStore<Partner> partners,
    IResourceStore<Location> locations)
{
    private const int PageSize = 500;

    public async Task<IReadOnlyList<ProviderCard>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var preferred = await PreferredAsync(caller, cancellation);
        var used = caller.Role == Role.CustomerAdmin ? await UsedAsync(caller.OrganizationId, cancellation) : null;
        return
        [
            .. preferred.Select(catalog.Find).OfType<PstnProvider>().Select(p => Card(p, ProviderGroup.Preferred, used)),
            .. catalog.All.Where(p => !preferred.Contains(p.Id)).Select(p => Card(p, p.Group, used)),
        ];
    }

    private static ProviderCard Card(PstnProvider provider, ProviderGroup group, ILookup<string, string>? used) =>
        new(provider, group, used is null ? null : [.. used[provider.Id]]);

    private async Task<IReadOnlyList<string>> PreferredAsync(Caller caller, CancellationToken cancellation)
    {
        var partnerId = caller.Role switch
        {
            Role.PartnerAdmin => caller.PartnerId,
            Role.CustomerAdmin => await PartnerOfAsync(caller.OrganizationId, cancellation),
            _ => null,
        };
        if (!Identifiers.IsValid(partnerId))
            return [];
        var partner = await partners.FindAsync(partnerId!, partnerId!, cancellation);
        return [.. (partner?.Value.PreferredProviders ?? []).Distinct()];
    }

    private async Task<string?> PartnerOfAsync(string? organizationId, CancellationToken cancellation)
    {
        if (!Identifiers.IsValid(organizationId))
            return null;
        var (partition, id) = OrganizationAccess.Key(organizationId!);
        return (await organizations.FindAsync(partition, id, cancellation))?.Value.PartnerId;
    }

    /// <summary>Ids of locations by the id of their provider.</summary>
    private async Task<ILookup<string, string>> UsedAsync(string? organizationId, CancellationToken cancellation)
    {
        var used = new List<(string Provider, string Location)>();
        string? continuation = null;
        do
        {
            if (!Identifiers.IsValid(organizationId))
                break;
            var page = await locations.ListAsync(organizationId!, new PageRequest(PageSize, continuation), cancellation);
            used.AddRange(page.Items.Select(l => (ProviderOf(l.Connection), l.Id)));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return used.ToLookup(u => u.Provider, u => u.Location, StringComparer.OrdinalIgnoreCase);
    }

    private static string ProviderOf(PstnConnection connection) => connection.Kind switch
    {
        PstnConnectionKind.CallingPlans => PstnProvider.CallingPlansId,
        PstnConnectionKind.IntegratedCcp or PstnConnectionKind.NonIntegratedCcp => connection.ProviderId ?? string.Empty,
        _ => string.Empty,
    };
}
