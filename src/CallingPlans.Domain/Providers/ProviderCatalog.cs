using System.Text.Json;
using System.Text.Json.Nodes;
using CallingPlans.Domain.Configuration;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Domain.Providers;

/// <summary>
/// The PSTN providers that an administrator can choose among: those that come with the product, changed by configuration.
/// Immutable.
/// </summary>
public sealed class ProviderCatalog
{
    /// <summary>In the data: every market that is offered.</summary>
    private const string EveryMarket = "*";

    private ProviderCatalog(IReadOnlyList<PstnProvider> providers) => All = providers;

    /// <summary>By group, then by name.</summary>
    public IReadOnlyList<PstnProvider> All { get; }

    /// <summary>Builds the catalogue.</summary>
    /// <param name="offered">The countries whose market is offered.</param>
    /// <param name="settings">
    /// Keys relative to the section of the providers: <c>northwind-telecom:group</c> = <c>Preferred</c>,
    /// <c>litware-networks:enabled</c> = <c>false</c>. A provider that the product does not know needs every member.
    /// </param>
    /// <exception cref="ProviderCatalogException">A provider, after its changes, is not usable.</exception>
    public static ProviderCatalog Create(
        IReadOnlyCollection<string> offered, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var documents = ReadEmbedded();
        foreach (var (id, change) in SettingsTree.Read(settings ?? []))
            documents[id] = MergePatch.Apply(documents.GetValueOrDefault(id), change);
        return new ProviderCatalog(
            [
                .. documents.Select(document => Read(document.Key.ToLowerInvariant(), document.Value, offered))
                    .Where(provider => provider.Enabled)
                    .OrderBy(provider => provider.Group)
                    .ThenBy(provider => provider.Name, StringComparer.OrdinalIgnoreCase),
            ]);
    }

    public PstnProvider? Find(string id) => All.FirstOrDefault(provider => provider.Id == id);

    /// <summary>Whether any provider has the service in the market.</summary>
    public bool IsServed(ProviderServiceKind? service, string market) => All.Any(provider => provider.Serves(service, market));

    private static Dictionary<string, JsonNode?> ReadEmbedded()
    {
        using var stream = typeof(ProviderCatalog).Assembly.GetManifestResourceStream("CallingPlans.Domain.Providers.providers.json")!;
        return JsonNode.Parse(stream)!.AsObject().ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static PstnProvider Read(string id, JsonNode? document, IReadOnlyCollection<string> offered)
    {
        try
        {
            if (document is not JsonObject members)
                throw new ProviderCatalogException($"Provider {id}: the settings name no member of it.");
            members["id"] = id;
            var provider = members.Deserialize<PstnProvider>(MarketJson.Options)!;
            if (!provider.Summary.ContainsKey("en") || provider.Services.Count == 0)
                throw new ProviderCatalogException($"Provider {id}: it needs services, and a summary in English.");
            return provider with { Services = [.. provider.Services.Select(service => Expand(service, offered))] };
        }
        catch (JsonException fault)
        {
            throw new ProviderCatalogException($"Provider {id}: {fault.Path ?? "$"}: {fault.Message}");
        }
    }

    private static ProviderService Expand(ProviderService service, IReadOnlyCollection<string> offered) =>
        service.Markets.Contains(EveryMarket) ? service with { Markets = [.. offered] } : service;
}
