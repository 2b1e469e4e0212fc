using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents.Bills.Markets;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>An address that was read from lines of text.</summary>
/// <param name="PostalLine">The line that has the postal code, as an index.</param>
/// <param name="LastLine">The last line that belongs to it: the country's, or the postal code's.</param>
/// <param name="Above">Lines above those of the town: the street, and before it whatever stands there.</param>
internal sealed record AddressText(PostalAddress Address, int PostalLine, int LastLine, IReadOnlyList<string> Above)
{
    private const int LongestCity = 40;

    private static readonly char[] Dots = ['\u00B7', '|', '\u2022', '\n'];
    /// <summary>A dot before a postal code or a town ends an abbreviation.</summary>
    private static readonly char[] TrimmedAhead = [' ', ',', ';', '-', '\u2013', '\u00B7'];

    private static readonly char[] Trimmed = [' ', ',', '.', ';', '-', '\u2013', '\u00B7'];

    /// <summary>The address that ends with the first postal code of the lines; null where there is none, or no town.</summary>
    internal static AddressText? Parse(IReadOnlyList<string> lines, BillMarket market)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var parts = lines[i].Split(Dots, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            for (var p = 0; p < parts.Length; p++)
            {
                List<string> before = [.. lines.Take(i), .. parts.Take(p)];
                // The line broke between the code and the town.
                var last = p + 1 == parts.Length && i + 1 < lines.Count && BreaksAfterCode(parts[p], market) ? i + 1 : i;
                if (Town(last == i ? parts[p] : $"{parts[p]} {lines[last]}", before, market) is not { } town)
                    continue;
                var country = p + 1 < parts.Length ? BillMarket.CountryOf(parts[p + 1]) : null;
                var next = country is null && p + 1 == parts.Length && last + 1 < lines.Count ? BillMarket.CountryOf(lines[last + 1]) : null;
                var above = town.Before;
                return new AddressText(
                    new PostalAddress
                    {
                        Street = above.Count == 0 ? null : string.Join(", ", above),
                        City = town.City,
                        Region = town.Region,
                        PostalCode = town.PostalCode,
                        Country = country ?? next ?? town.Country,
                    },
                    i,
                    next is null ? last : last + 1,
                    above);
            }
        }

        return null;
    }

    private static bool BreaksAfterCode(string text, BillMarket market) => market.Address == AddressForm.PostalCodeFirst
        && market.PostalCode.Matches(text) is [.., { Index: > 0 } code] && code.Index + code.Length == text.Length;

    private static TownText? Town(string text, List<string> before, BillMarket market)
    {
        foreach (System.Text.RegularExpressions.Match match in market.PostalCode.Matches(text))
        {
            var rest = text[(match.Index + match.Length)..];
            // A sentence that ends with the code says nothing more of the address.
            var (ahead, after) = (text[..match.Index].TrimEnd(TrimmedAhead), rest.StartsWith(". ", StringComparison.Ordinal) ? string.Empty : rest.Trim(Trimmed));
            var town = market.Address switch
            {
                AddressForm.PostalCodeFirst => PostalCodeFirst(ahead, after, before, market),
                AddressForm.RegionThenPostalCode => RegionFirst(ahead, after, before, market),
                _ => PostalCodeLast(ahead, after, before, market),
            };
            if (town is not null)
                return town with { PostalCode = match.Value.ToUpperInvariant() };
        }

        return null;
    }

    /// <summary><c>Street 1, 10115 Berlin</c>: the code begins the line or follows a comma.</summary>
    private static TownText? PostalCodeFirst(string ahead, string after, List<string> before, BillMarket market)
    {
        if (after.Length == 0 || !char.IsLetter(after[0]))
            return null;
        if (GoesOn(after) || after.Contains(". ", StringComparison.Ordinal) || after.Length > LongestCity)
            after = CapitalsOf(after);
        var pieces = after.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length == 0)
            return null;
        var country = pieces.Length > 1 ? BillMarket.CountryOf(pieces[^1]) : null;
        var city = pieces[0];
        string? region = null;
        var space = city.LastIndexOf(' ');
        if (space > 0 && market.Regions.TryGetValue(PlainText.Of(city[(space + 1)..].Trim('(', ')')), out var known))
            (city, region) = (city[..space].TrimEnd(Trimmed), known);
        else if (pieces.Length > 1 && market.Regions.TryGetValue(PlainText.Of(pieces[1].Trim('(', ')')), out known))
            region = known;
        return IsCity(city) ? new TownText(city, region, country, ahead.Length > 0 ? [.. before, ahead] : before) : null;
    }

    /// <summary><c>Street 1, Redmond, WA 98052</c>.</summary>
    private static TownText? RegionFirst(string ahead, string after, List<string> before, BillMarket market)
    {
        var country = after.Length > 0 ? BillMarket.CountryOf(after) : null;
        if (after.Length > 0 && country is null && !GoesOn(after))
            return null;
        List<string> above = before;
        // The line broke before the code.
        if (ahead.Length == 0 && before.Count > 0)
            (ahead, above) = (before[^1].TrimEnd(TrimmedAhead), before[..^1]);
        if (RegionAtEndOf(ahead, market) is not { } found)
            return null;
        var (rest, known) = found;
        if (rest.Length == 0)
        {
            if (above.Count == 0)
                return null;
            (rest, above) = (above[^1].Trim(Trimmed), above[..^1]);
        }

        var comma = rest.LastIndexOf(',');
        var city = rest[(comma + 1)..].Trim();
        return IsCity(city) ? new TownText(city, known, country, comma > 0 ? [.. above, rest[..comma].Trim()] : above) : null;
    }

    /// <summary><c>London N1 7GR</c>, or town, county and code in lines or between commas.</summary>
    private static TownText? PostalCodeLast(string ahead, string after, List<string> before, BillMarket market)
    {
        var country = after.Length > 0 ? BillMarket.CountryOf(after) : null;
        if (after.Length > 0 && country is null && !GoesOn(after))
            return null;
        // The line broke before the code.
        if (ahead.Length == 0 && before.Count > 0)
            (ahead, before) = (before[^1], before[..^1]);
        List<string> pieces =
        [
            .. before, .. ahead.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
        string? region = null;
        if (pieces.Count > 1 && market.Regions.TryGetValue(PlainText.Of(pieces[^1].Trim(Trimmed)), out var known) && !IsOfStreet(pieces[^2]))
        {
            region = known;
            pieces.RemoveAt(pieces.Count - 1);
        }

        if (pieces.Count == 0)
            return null;
        var city = pieces[^1].Trim(Trimmed);
        pieces.RemoveAt(pieces.Count - 1);
        return IsCity(city) ? new TownText(city, region, country, pieces) : null;
    }

    /// <summary>Whether a line is of the street, so that the county's name under it is the town's: "Unit 12, Example Park", "Durham".</summary>
    private static bool IsOfStreet(string line) => char.IsDigit(line[0]) || line.TrimEnd(Trimmed).Contains(',');

    /// <summary>Whether the address stands in a sentence that goes on after it.</summary>
    private static bool GoesOn(string after) => char.IsLower(after[0]) || after.Contains(". ", StringComparison.Ordinal);

    /// <summary>The town's name at the start of a sentence's rest: its words with a capital, and small ones between them.</summary>
    private static string CapitalsOf(string text)
    {
        var words = text.Split(' ');
        var end = 0;
        for (var i = 0; i < words.Length && i < 5; i++)
        {
            if (words[i].Length > 0 && char.IsUpper(words[i][0]))
                end = i + 1;
            else if (words[i].Length > 5 || i == 0)
                break;
            if (words[i].EndsWith('.') || words[i].EndsWith(',') || words[i].EndsWith(';'))
                break;
        }

        return string.Join(' ', words.Take(end)).TrimEnd(Trimmed);
    }

    private static (string Ahead, string Region)? RegionAtEndOf(string text, BillMarket market)
    {
        // Names of up to three words.
        for (int at = text.Length, words = 0; words < 3 && at > 0; words++)
        {
            at = text.LastIndexOfAny([' ', ',', '('], at - 1);
            if (market.Regions.TryGetValue(PlainText.Of(text[(at + 1)..].Trim('(', ')', ' ')), out var known))
                return (at < 0 ? string.Empty : text[..at].TrimEnd([.. Trimmed, '(']), known);
        }

        return null;
    }

    private static bool IsCity(string text) =>
        text.Length is >= 2 and <= LongestCity && text.Any(char.IsLetter) && text.Count(char.IsDigit) <= 2 && !text.Contains(':');

    private sealed record TownText(string City, string? Region, string? Country, List<string> Before)
    {
        internal string PostalCode { get; init; } = string.Empty;
    }
}
