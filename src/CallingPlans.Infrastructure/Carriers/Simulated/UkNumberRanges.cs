using System.Globalization;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>
/// Numbers of the United Kingdom that nobody has: those that Ofcom keeps for drama use ("Numbers for drama"), from
/// <c>UkNumberRanges.csv</c>: area code, city (none: tied to no place), first number, how many.
/// </summary>
internal sealed class UkNumberRanges
{
    private const string Country = "GB";
    private const string CountryCode = "44";

    private readonly List<(string AreaCode, string City, NumberRange Range)> ranges =
    [
        .. SimulatedData.ReadLines<UkNumberRanges>(4).Select(values => (
            values[0],
            values[1],
            new NumberRange(
                long.Parse(CountryCode + values[2], CultureInfo.InvariantCulture), int.Parse(values[3], CultureInfo.InvariantCulture)))),
    ];

    internal IReadOnlyList<NumberRange> Find(NumberQuery query) => query.Market != Country
        ? []
        :
        [
            .. ranges
                .Where(r => (r.City.Length > 0) == (query.Kind == NumberKind.Local))
                .Where(r => query.AreaCode is null || r.AreaCode == query.AreaCode)
                .Where(r => query.City is null || r.City.Length == 0 || r.City.Equals(query.City, StringComparison.OrdinalIgnoreCase))
                .Select(r => r.Range),
        ];
}
