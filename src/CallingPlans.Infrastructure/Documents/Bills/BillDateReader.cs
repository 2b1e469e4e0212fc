using System.Text.RegularExpressions;

namespace CallingPlans.Infrastructure.Documents.Bills;

/// <summary>Finds the date of a bill in its text. Only a date that the bill labels as its own counts.</summary>
internal static partial class BillDateReader
{
    /// <summary>A date further from its label on the same line belongs to something else.</summary>
    private const int LongestGap = 40;

    /// <summary>The bill's date, or null where no label names one.</summary>
    /// <param name="lines">From top to bottom.</param>
    internal static DateOnly? Find(IReadOnlyList<string> lines)
    {
        string[] plain = [.. lines.Select(PlainText.Of)];
        var dayFirst = plain.Any(line => European().IsMatch(line));
        return FirstOf(plain, BillDateLabels.Own, dayFirst, anywhere: true)
            ?? FirstOf(plain, BillDateLabels.General, dayFirst, anywhere: false);
    }

    private static DateOnly? FirstOf(string[] lines, IReadOnlyList<BillDateLabel> labels, bool dayFirst, bool anywhere)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var label in labels)
            {
                var at = label.FindIn(lines[i]);
                if (at is null || (!anywhere && at.Value.Start != 0))
                    continue;
                var monthFirst = label.MonthFirst && !dayFirst;
                var next = i + 1 < lines.Length ? lines[i + 1] : string.Empty;
                if ((Beside(lines[i], at.Value.End, monthFirst, anywhere) ?? Below(lines[i], at.Value, next, monthFirst)) is { } date)
                    return date;
            }
        }

        return null;
    }

    /// <summary>The date after the label, with no other label between; after a general label nothing may stand between.</summary>
    private static DateOnly? Beside(string line, int end, bool monthFirst, bool wordsBetween)
    {
        var rest = line[end..];
        if (WrittenDate.FindAll(rest, monthFirst).FirstOrDefault() is not { } found)
            return null;
        var gap = rest[..found.Start];
        var belongs = wordsBetween
            ? gap.Length <= LongestGap && !DateWord().IsMatch(gap)
            : gap.All(c => !char.IsLetterOrDigit(c));
        return belongs ? found.Date : null;
    }

    /// <summary>Under a row of headings: the date in the same place among the dates as the label among the headings.</summary>
    private static DateOnly? Below(string headings, (int Start, int End) label, string values, bool monthFirst)
    {
        if (headings.Any(char.IsDigit))
            return null;
        var place = DateWord().Count(headings[..label.Start]);
        var headed = place + 1 + DateWord().Count(headings[label.End..]);
        WrittenDate[] dates = [.. WrittenDate.FindAll(values, monthFirst)];
        return dates.Length == headed ? dates[place].Date : null;
    }

    /// <summary>Signs of a bill from where the day is written before the month, also in English.</summary>
    [GeneratedRegex(@"[£€]|\bvat\b", RegexOptions.None, 1000)]
    private static partial Regex European();

    /// <summary>Words that announce a date of some kind.</summary>
    [GeneratedRegex(@"\b(due date|date due|date|due|datum|fecha|data|echeance|fallig|vence|scadenza|vervaldatum)\b", RegexOptions.None, 1000)]
    private static partial Regex DateWord();
}
