using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;

namespace CallingPlans.Infrastructure.Documents.Bills;

/// <summary>Tells a price list, a quotation and the like by their title: what stands in them is no account.</summary>
internal static class OtherPapers
{
    private const int LinesOfHead = 15;
    private const int LongestTitle = 8;

    /// <summary>A title is larger than the rest by so much.</summary>
    private const double LargerThanText = 1.15;

    internal static bool Is(BillLayout layout, IReadOnlyList<Vocabulary> languages)
    {
        var sizes = layout.Cells.Select(c => c.Size).Order().ToList();
        if (sizes.Count == 0)
            return false;
        var usual = sizes[sizes.Count / 2];
        var titles = layout.Lines.Take(LinesOfHead).SelectMany(l => l.Cells)
            .Where(c => c.Size >= usual * LargerThanText || c.Text.All(x => !char.IsLower(x)))
            .Select(c => c.Tokens.Select(t => t.Text).ToList())
            .Where(t => t.Count is > 0 and <= LongestTitle)
            .ToList();
        return titles.Any(t => Has(t, languages.Select(l => l.TitlesOfOtherPapers)))
            && !titles.Any(t => Has(t, languages.Select(l => l.TitlesOfBills)));
    }

    private static bool Has(List<string> title, IEnumerable<IReadOnlySet<string>> known)
    {
        var sets = known.ToList();
        for (var first = 0; first < title.Count; first++)
        {
            for (var last = first; last < title.Count; last++)
            {
                var key = string.Concat(title.GetRange(first, last - first + 1));
                if (sets.Exists(s => s.Contains(key)))
                    return true;
            }
        }

        return false;
    }
}
