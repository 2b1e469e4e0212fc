using System.Text.RegularExpressions;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>A date that stands in a text.</summary>
/// <param name="Start">Where in the text it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsAmbiguous">Whether day and month could change places.</param>
/// <param name="MonthFirst">Whether it can only be read with the month first; null where it does not show.</param>
internal sealed partial record WrittenDate(DateOnly Date, int Start, int End, bool IsAmbiguous, bool? MonthFirst)
{
    private const int EarliestYear = 2000;
    private const int LatestYear = 2099;

    /// <summary>The dates of a text, in its order.</summary>
    /// <param name="text">Lower case, without accents.</param>
    /// <param name="monthFirst">How to read <c>11/03/2026</c> and <c>11-03-2026</c>; with dots the day comes first.</param>
    internal static IEnumerable<WrittenDate> FindAll(string text, bool monthFirst)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            if (DateOf(match.Groups, monthFirst) is { } date)
            {
                var isFigures = match.Groups["a"].Success && match.Groups["s"].Value != ".";
                yield return new WrittenDate(
                    date, match.Index, match.Index + match.Length, isFigures && date.Day <= 12, isFigures && date.Day > 12 ? Number(match.Groups["b"]) > 12 : null);
            }
        }
    }

    private static DateOnly? DateOf(GroupCollection parts, bool monthFirst)
    {
        if (parts["iy"].Success)
            return Make(Number(parts["iy"]), Number(parts["im"]), Number(parts["id"]));
        if (parts["dn"].Success)
            return Make(Year(parts["dy"]), MonthNames.Find(parts["dn"].Value), Number(parts["dd"]));
        if (parts["mn"].Success)
            return Make(Year(parts["my"]), MonthNames.Find(parts["mn"].Value), Number(parts["md"]));

        var (first, second, year) = (Number(parts["a"]), Number(parts["b"]), Year(parts["y"]));
        var month = parts["s"].Value != "." && monthFirst;
        return month && first <= 12 || second > 12 ? Make(year, first, second) : Make(year, second, first);
    }

    private static DateOnly? Make(int year, int? month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)
            ? new DateOnly(year, month.Value, day)
            : null;

    private static int Number(Group group) => int.Parse(group.Value);

    private static int Year(Group group) => group.Length == 2 ? EarliestYear + Number(group) : Number(group);

    // 2026-11-03 · 3 November 2026, 3. Nov 26, 3rd of November, 2026, 03-NOV-2026 · Nov 3, 2026 · 11/03/2026, 3.11.26
    [GeneratedRegex(
        """
        (?<![\d./-])(?:
          (?<iy>\d{4})[-/.](?<im>\d{1,2})[-/.](?<id>\d{1,2})
        | (?<dd>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\ -]?(?:of\ |de\ |d')?(?<dn>[a-z]{3,12})\.?,?[\ -]?(?:of\ |de\ |del\ )?(?<dy>\d{4}|\d{2})
        | (?<mn>[a-z]{3,10})\.?\ ?(?<md>\d{1,2})(?:st|nd|rd|th)?,?\ (?<my>\d{4})
        | (?<a>\d{1,2})(?<s>[-/.])\ ?(?<b>\d{1,2})\k<s>\ ?(?<y>\d{4}|\d{2})
        )(?![\d/-])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
