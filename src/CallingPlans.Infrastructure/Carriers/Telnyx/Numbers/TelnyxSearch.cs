using System.Globalization;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.State;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Numbers;

/// <summary>Looks through the numbers that Telnyx sells.</summary>
internal sealed class TelnyxSearch(TelnyxClient client, TelnyxTable table)
{
    /// <summary>The list has no pages, only a length; a longer one is not asked for.</summary>
    private const int MostNumbers = 250;

    /// <remarks>The continuation counts what was seen: the next page is the end of a longer list.</remarks>
    internal async Task<Page<NumberRun>> FindAsync(NumberQuery query, PageRequest page, CancellationToken cancellation)
    {
        var seen = page.Continuation is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        var runs = query.RunLength == 1
            ? await FindNumbersAsync(query, Math.Min(seen + page.Top, MostNumbers), cancellation)
            : await FindRunsAsync(query, cancellation);
        var items = runs.Skip(seen).Take(page.Top).ToList();
        var next = seen + items.Count;
        var isLast = items.Count < page.Top || next >= (query.RunLength == 1 ? MostNumbers : runs.Count);
        return new Page<NumberRun>(items, isLast ? null : next.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<IReadOnlyList<NumberRun>> FindNumbersAsync(NumberQuery query, int limit, CancellationToken cancellation)
    {
        var found = await AskAsync<TelnyxAvailableNumber>(
            $"available_phone_numbers?{Filters(query)}{PrefixFilter(query)}&filter[reservable]=true&filter[limit]={limit}", cancellation);
        return [.. TelnyxE164.ReadAll(found.Select(n => n.PhoneNumber)).Where(n => Fits(query, n)).Select(n => new NumberRun(n, 1))];
    }

    /// <summary>Blocks of just that length, and numbers that happen to follow each other.</summary>
    private async Task<IReadOnlyList<NumberRun>> FindRunsAsync(NumberQuery query, CancellationToken cancellation)
    {
        var blocks = await AskAsync<TelnyxAvailableBlock>($"available_phone_number_blocks?{Filters(query, byRegion: false)}", cancellation);
        var whole = blocks
            .Where(b => b.Range == query.RunLength && IsIn(query.Region, b))
            .SelectMany(b => TelnyxE164.Read(b.PhoneNumber) is { } first ? [new NumberRun(first, b.Range)] : Array.Empty<NumberRun>())
            .Where(r => Fits(query, r.First))
            .ToList();
        foreach (var block in whole)
            await table.KeepBlockAsync(block, cancellation);
        var single = await FindNumbersAsync(query, MostNumbers, cancellation);
        return [.. whole, .. Consecutive([.. single.Select(r => r.First)], query.RunLength)];
    }

    private static IEnumerable<NumberRun> Consecutive(HashSet<TelephoneNumber> numbers, int length)
    {
        foreach (var first in numbers.OrderBy(n => n.ToString(), StringComparer.Ordinal).ToList())
        {
            var run = new NumberRun(first, length);
            if (!run.Numbers.All(numbers.Contains))
                continue;
            numbers.ExceptWith(run.Numbers);
            yield return run;
        }
    }

    /// <summary>Nothing that fits is no error, though Telnyx may call it one.</summary>
    private async Task<IReadOnlyList<T>> AskAsync<T>(string path, CancellationToken cancellation)
    {
        try
        {
            return await client.GetAsync<IReadOnlyList<T>>(path, cancellation);
        }
        catch (CarrierRefusedException)
        {
            return [];
        }
    }

    private static string Filters(NumberQuery query, bool byRegion = true)
    {
        (string Name, string? Value)[] filters =
        [
            ("country_code", query.Market),
            ("phone_number_type", TypeOf(query.Kind)),
            ("national_destination_code", query.AreaCode),
            ("locality", query.City),
            ("administrative_area", byRegion ? query.Region : null),
        ];
        return string.Join(
            '&', filters.Where(f => f.Value is not null).Select(f => $"filter[{f.Name}]={Uri.EscapeDataString(f.Value!)}"));
    }

    private static string PrefixFilter(NumberQuery query) => query.Prefix is { } prefix
        ? $"&filter[phone_number][starts_with]={Uri.EscapeDataString(prefix)}"
        : string.Empty;

    private static string TypeOf(NumberKind kind) => kind switch
    {
        NumberKind.Standard or NumberKind.Local => "local",
        NumberKind.TollFree => "toll_free",
        _ => "national",
    };

    private static bool Fits(NumberQuery query, TelephoneNumber number) => query is not { AreaCode: { } area, Prefix: { } prefix }
        || number.ToString().StartsWith($"+{number.CountryCode}{area}{prefix}", StringComparison.Ordinal);

    private static bool IsIn(string? region, TelnyxAvailableBlock block) => region is null
        || (block.RegionInformation ?? []).Any(r => r.RegionType == "state" && string.Equals(r.RegionName, region, StringComparison.OrdinalIgnoreCase));
}
