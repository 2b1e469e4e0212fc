using System.Text.RegularExpressions;
using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Markets;

/// <summary>How dates of figures are written.</summary>
internal enum DateOrder
{
    DayFirst,
    MonthFirst,

    /// <summary>Both are in use: the dates of a bill have to show which.</summary>
    Either,
}

/// <summary>Where the postal code stands.</summary>
internal enum AddressForm
{
    /// <summary><c>10115 Berlin</c>.</summary>
    PostalCodeFirst,

    /// <summary><c>Redmond, WA 98052</c>.</summary>
    RegionThenPostalCode,

    /// <summary>In its own line, or after the town.</summary>
    PostalCodeLast,
}

/// <summary>How bills of a market are written: the file <c>markets.json</c>.</summary>
internal sealed class BillMarket
{
    private static readonly IReadOnlyDictionary<string, MarketFile> Files =
        BillData.Read<Dictionary<string, MarketFile>>("CallingPlans.Infrastructure.Documents.Bills.Markets.markets.json");

    private static readonly IReadOnlyList<(string Country, string Name)> Countries =
        [.. Files.SelectMany(f => f.Value.Names.Select(name => (f.Key, PlainText.Of(name))))];

    private static readonly Dictionary<string, BillMarket> Known = Files.ToDictionary(f => f.Key, f => new BillMarket(f.Key, f.Value));

    private BillMarket(string country, MarketFile file)
    {
        (Country, Languages, Dates, Address) = (country, file.Languages, file.Dates, file.Address);
        PostalCode = new Regex($@"(?<![\w-]){file.PostalCode}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.Compiled, TimeSpan.FromSeconds(1));
        Regions = (file.Regions ?? []).Select(r => r.Split('|'))
            .SelectMany(names => names.Select(name => (name, names[0])))
            .ToDictionary(r => PlainText.Of(r.name), r => r.Item2);
    }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    internal string Country { get; }

    /// <summary>Those that bills there are written in.</summary>
    internal IReadOnlyList<string> Languages { get; }

    internal DateOrder Dates { get; }

    internal AddressForm Address { get; }

    internal Regex PostalCode { get; }

    /// <summary>States, provinces and counties as forms have them, by the plain text of each of their names.</summary>
    internal IReadOnlyDictionary<string, string> Regions { get; }

    /// <summary>The market; one of no particular ways where nothing is known of it.</summary>
    internal static BillMarket Of(string country) => Known.TryGetValue(country, out var known)
        ? known
        : new BillMarket(country, new MarketFile([.. Vocabulary.All.Keys], DateOrder.DayFirst, AddressForm.PostalCodeFirst, "[0-9]{4,6}", [], []));

    /// <summary>The country that a line names, also by its code in capitals, or null.</summary>
    internal static string? CountryOf(string line)
    {
        if (line.Length == 2 && Countries.Any(c => c.Country == line))
            return line;
        var plain = PlainText.Of(line).Trim(' ', '.', ',');
        return Countries.FirstOrDefault(c => c.Name == plain).Country;
    }

    private sealed record MarketFile(
        IReadOnlyList<string> Languages,
        DateOrder Dates,
        AddressForm Address,
        string PostalCode,
        IReadOnlyList<string> Names,
        IReadOnlyList<string>? Regions);
}
