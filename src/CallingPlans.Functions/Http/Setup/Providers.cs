using CallingPlans.Application.Providers;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Providers;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>The provider catalogue.</summary>
public sealed class Providers(ProviderDirectory directory, ProviderCatalog catalog, ListAnswers lists)
{
    [Function("ProviderList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/providers")] HttpRequest request, CancellationToken cancellation)
    {
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        var (market, service, text) = (Value(request, "market"), Value(request, "service"), Value(request, "q"));
        if (market is not null && !catalog.IsServed(service: null, market))
            return request.Problem(ListAnswers.InvalidQuery("market"));
        ProviderServiceKind? kind = null;
        if (service is not null)
        {
            if (!EnumName.TryRead<ProviderServiceKind>(service, out var parsed))
                return request.Problem(ListAnswers.InvalidQuery("service"));
            kind = parsed;
        }

        var language = request.Language();
        var found = (await directory.ListAsync(request.Caller(), cancellation))
            .Where(card => card.Provider.Serves(kind, market) && Mentions(card.Provider, text, language))
            .ToList();
        return lists.Answer(request, FixedLists.PageOf(found, page.Value), card => Show(card, language));
    }

    [Function("ProviderGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/providers/{id}")] HttpRequest request,
        string id, CancellationToken cancellation)
    {
        var cards = await directory.ListAsync(request.Caller(), cancellation);
        return cards.FirstOrDefault(card => card.Provider.Id == id) is { } found
            ? ApiAnswer.Hashed(Show(found, request.Language()))
            : request.Problem(Failure.NotFound());
    }

    private static bool Mentions(PstnProvider provider, string? text, string language) => text is null
        || provider.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || provider.SummaryIn(language).Contains(text, StringComparison.OrdinalIgnoreCase);

    private static string? Value(HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;

    private static object Show(ProviderCard card, string language) => new
    {
        id = card.Provider.Id,
        name = card.Provider.Name,
        group = card.Group,
        services = card.Provider.Services.Select(s => new { service = s.Service, markets = s.Markets }).ToList(),
        summary = card.Provider.SummaryIn(language),
        locations = card.Locations,
    };
}
