using CallingPlans.Domain.Bills;
using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>The date of a bill beside its number: <c>Invoice no. 4711 of 3 May 2026</c>.</summary>
internal static class DateAfterNumber
{
    private const double Confidence = 0.85;

    internal static BillFact<DateOnly>? Find(LabelFinder finder, BillDates dates)
    {
        var bills = finder.Languages.SelectMany(l => l.TitlesOfBills).ToHashSet();
        foreach (var label in finder.Labels.Where(l => l is { Kind: LabelKind.OtherCode, Place: not LabelPlace.Inside } && IsOfBill(l.Key, bills)))
        {
            if (AccountNumberText.AtStartOf(label.Rest) is not { } number || DateIn(label.Rest[number.End..], dates) is not { } found)
                continue;
            var start = label.RestStart + number.End + found.Start;
            return new BillFact<DateOnly>(found.Date, label.Cell.Page, new Spot(label.Cell, start, label.RestStart + label.Rest.Length).Box, Confidence);
        }

        return null;
    }

    private static bool IsOfBill(string key, HashSet<string> bills) =>
        bills.Contains(key) || (key.EndsWith("no", StringComparison.Ordinal) && bills.Any(b => key.StartsWith(b, StringComparison.Ordinal)));

    /// <summary>A date that ends the text, after one of the words for it.</summary>
    private static (DateOnly Date, int Start)? DateIn(string text, BillDates dates)
    {
        var start = text.Length - text.TrimStart(LabelFinder.Separators).Length;
        var space = text.IndexOf(' ', start);
        if (space < 0 || !BillWords.Dated.Contains(PlainText.Of(text[start..space].TrimEnd('.', ':'))))
            return null;
        return dates.AtStartOf(text[(space + 1)..]) is { } found && space + 1 + found.End >= text.TrimEnd('.', ',', ' ').Length
            ? (found.Date, space + 1)
            : null;
    }
}
