using System.Text.RegularExpressions;
using CallingPlans.Domain.Bills;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>The date at the head of a letter: <c>Odense, den 6. april 2026</c>.</summary>
internal static partial class PlaceAndDate
{
    private const double Confidence = 0.7;

    internal static BillFact<DateOnly>? Find(IReadOnlyList<TextCell> cells, BillDates dates)
    {
        foreach (var cell in cells.Where(c => c.Page == 1))
        {
            if (Place().Match(cell.Text) is not { Success: true } place || dates.AtStartOf(cell.Text[place.Length..]) is not { } found
                || place.Length + found.End < cell.Text.TrimEnd('.').Length)
                continue;
            return new BillFact<DateOnly>(found.Date, cell.Page, new Spot(cell, place.Length, cell.Text.Length).Box, Confidence);
        }

        return null;
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L} -]{2,25}, (?:(?:den|le|el|the|il|li|am|a) )?(?=\d|\p{L}+ \d)", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
