namespace CallingPlans.Domain.Providers;

/// <summary>A PSTN provider of the catalogue.</summary>
/// <param name="Id">1 to 64 of <c>a-z</c>, <c>0-9</c> and <c>-</c>: what a location's connection names.</param>
/// <param name="Summary">By language; English is always there.</param>
/// <param name="Enabled">Whether it is shown.</param>
public sealed record PstnProvider(
    string Id,
    string Name,
    ProviderGroup Group,
    IReadOnlyList<ProviderService> Services,
    IReadOnlyDictionary<string, string> Summary,
    bool Enabled = true)
{
    /// <summary>The operator's own offer. A location that uses Calling Plans names no provider.</summary>
    public const string CallingPlansId = "calling-plans";

    /// <summary>Whether it has the service in the market; null stands for any.</summary>
    public bool Serves(ProviderServiceKind? service, string? market) => Services.Any(s =>
        (service is null || s.Service == service)
        && (market is null || s.Markets.Contains(market, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The summary in a language, in English where there is none.</summary>
    public string SummaryIn(string language) => Summary.TryGetValue(language, out var text) ? text : Summary["en"];
}

/// <summary>A service of a provider, and the countries where it has it.</summary>
public sealed record ProviderService(ProviderServiceKind Service, IReadOnlyList<string> Markets);
