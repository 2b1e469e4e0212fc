using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>
/// The numbers that the simulated carrier sells. They follow from the query alone and do not run out: real exchanges of
/// the North American plan, and in the United Kingdom the numbers that Ofcom keeps for drama.
/// </summary>
internal sealed class SimulatedInventory(NanpAreaCodes areaCodes, UkNumberRanges ukRanges)
{
    /// <summary>Orders of numbers of this exchange are refused; it is sold only to who asks for it by prefix.</summary>
    internal const int RefusedExchange = 999;

    private static readonly string[] TollFreeCodes = ["800", "833", "844", "855", "866", "877", "888"];

    /// <summary>What fits the query, in a fixed order.</summary>
    internal IReadOnlyList<NumberRange> Ranges(NumberQuery query) => query.Kind switch
    {
        NumberKind.TollFree => [.. TollFreeCodes.Where(code => Fits(query.AreaCode, code)).SelectMany(code => NanpRanges.Of(code, query.Prefix))],
        NumberKind.Standard =>
        [
            .. areaCodes.All
                .Where(a => a.Country == query.Market && Fits(query.AreaCode, a.Code) && Fits(query.Region, a.Region) && Fits(query.City, a.City))
                .SelectMany(a => NanpRanges.Of(a.Code, query.Prefix)),
        ],
        _ => ukRanges.Find(query),
    };

    private static bool Fits(string? wanted, string offered) =>
        wanted is null || wanted.Equals(offered, StringComparison.OrdinalIgnoreCase);
}
