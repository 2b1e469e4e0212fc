using System.Globalization;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>What is sold of an area code of the North American plan.</summary>
internal static class NanpRanges
{
    private const int FirstExchange = 200;
    private const int Exchanges = 800;
    private const int ExchangeDigits = 3;
    private const int LineDigits = 4;

    /// <summary>Nobody who names no prefix is offered more exchanges than these.</summary>
    private const int UsualExchanges = 8;

    private const int FirstLine = 1000;
    private const int Lines = 8000;

    /// <summary>Directory assistance, where the fictional numbers are.</summary>
    private const int Directory = 555;

    /// <summary>The ranges of the area code whose numbers begin with the prefix, or some usual ones.</summary>
    internal static IEnumerable<NumberRange> Of(string areaCode, string? prefix) => prefix switch
    {
        null => Usual(areaCode).Select(exchange => Whole(areaCode, exchange)),
        { Length: < ExchangeDigits } => All().Where(e => Text(e).StartsWith(prefix)).Select(exchange => Whole(areaCode, exchange)),
        { Length: ExchangeDigits } => Named(prefix).Select(exchange => Whole(areaCode, exchange)),
        _ => Named(prefix[..ExchangeDigits]).Select(exchange => Part(areaCode, exchange, prefix[ExchangeDigits..])),
    };

    /// <summary>Each area code has others, spread over all.</summary>
    private static IEnumerable<int> Usual(string areaCode)
    {
        var all = All().ToList();
        var start = int.Parse(areaCode, CultureInfo.InvariantCulture) % (all.Count / UsualExchanges);
        return Enumerable.Range(0, UsualExchanges).Select(i => all[start + (i * all.Count / UsualExchanges)]);
    }

    /// <summary>Without service codes (N11), directory assistance and what is always refused.</summary>
    private static IEnumerable<int> All() => Enumerable.Range(FirstExchange, Exchanges)
        .Where(e => e % 100 != 11 && e is not (Directory or SimulatedInventory.RefusedExchange));

    private static IEnumerable<int> Named(string exchange) =>
        int.Parse(exchange, CultureInfo.InvariantCulture) is >= FirstExchange and var named && named % 100 != 11 ? [named] : [];

    private static NumberRange Whole(string areaCode, int exchange) => new(First(areaCode, exchange, FirstLine), Lines);

    private static NumberRange Part(string areaCode, int exchange, string line)
    {
        var count = (int)Math.Pow(10, LineDigits - line.Length);
        return new(First(areaCode, exchange, int.Parse(line, CultureInfo.InvariantCulture) * count), count);
    }

    private static long First(string areaCode, int exchange, int line) =>
        long.Parse($"1{areaCode}{Text(exchange)}{line:D4}", CultureInfo.InvariantCulture);

    private static string Text(int exchange) => exchange.ToString(CultureInfo.InvariantCulture);
}
