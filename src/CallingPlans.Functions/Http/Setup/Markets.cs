using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Markets;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>The markets, as data.</summary>
public sealed class Markets(MarketCatalog markets, ListAnswers lists)
{
    [Function("MarketList"), SignedIn]
    public IResult List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/markets")] HttpRequest request)
    {
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        var after = page.Value.Continuation;
        var rest = markets.Enabled.OrderBy(m => m.Country).Where(m => after is null || string.CompareOrdinal(m.Country, after) > 0).ToList();
        var items = rest.Take(page.Value.Top).ToList();
        return lists.Answer(request, new Page<MarketProfile>(items, rest.Count > items.Count ? items[^1].Country : null), m => m);
    }

    [Function("MarketGet"), SignedIn]
    public IResult Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/markets/{country}")] HttpRequest request, string country) =>
        markets.FindEnabled(country) is { } market ? ApiAnswer.Hashed(market) : request.Problem(Failure.NotFound());
}
