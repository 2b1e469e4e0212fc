using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>Port orders as they are written in a market.</summary>
internal static class MarketDraft
{
    /// <summary>An order of one new number of the market, with a line type where the market asks for it.</summary>
    public static JsonObject Of(MarketFacts market) => Of(market, market.Place.NextNumber());

    public static JsonObject Of(MarketFacts market, params string[] numbers)
    {
        var draft = Draft.Us(numbers)
            .With("/account/billingTelephoneNumber", $"{market.Place.Numbers}{market.Place.First}")
            .With("/account/serviceAddress", market.Place.Address(market.Country));
        if (market.LineTypes)
        {
            for (var i = 0; i < numbers.Length; i++)
                draft.With($"/numbers/{i}/lineType", i % 2 == 0 ? "SingleLine" : "MultiLine");
        }

        return draft;
    }
}
