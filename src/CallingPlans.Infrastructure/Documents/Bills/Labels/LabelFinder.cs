using System.Buffers;
using CallingPlans.Infrastructure.Documents.Bills.Layout;

namespace CallingPlans.Infrastructure.Documents.Bills.Labels;

/// <summary>
/// Finds the labels of a document. The languages of its market are tried first, and where the same text means different
/// things the language that the document uses most decides.
/// </summary>
internal sealed class LabelFinder
{
    internal static readonly char[] Separators =
        [' ', ':', '.', ',', ';', '-', '\u2013', '\u2014', '|', '\u00B7', '\u2022', '/', '(', ')', '*', '=', '>', '#', '\u2026', '_', '\u00BB'];

    /// <summary>Those that do not belong to what stands before them.</summary>
    internal static readonly char[] SeparatorsAtEnd = [.. Separators.Except(['.', ')'])];

    private static readonly SearchValues<char> Breaks = SearchValues.Create(":;,(|\u00B7\u2022/\u2013\u2014");
    private static readonly SearchValues<char> Joints = SearchValues.Create(" .,-\u2010\u2011'\u2019/()&");

    private const int LongestLabel = 8;
    private const int LongestExtension = 30;
    private const int LongestFieldLine = 90;
    private const int MostLabels = 4_000;

    /// <summary>Fewer hits say nothing of the language.</summary>
    private const int FewestHits = 3;

    /// <summary>A label that is one of two lines is no longer.</summary>
    private const int LongestLine = 25;

    private readonly IReadOnlyList<TextCell> all;
    private readonly IReadOnlyList<Vocabulary> languages;

    internal LabelFinder(IReadOnlyList<TextCell> cells, IReadOnlyList<string> preferred)
    {
        all = cells;
        var market = Ranked(preferred.Select(l => Vocabulary.All[l]), cells);
        languages = market.Count > 0 && market[0].Hits >= FewestHits
            ? [.. market.Select(m => m.Vocabulary)]
            : [.. Ranked(Vocabulary.All.Values, cells).Select(m => m.Vocabulary)];
        var labels = new List<BillLabel>();
        for (var i = 0; i < cells.Count && labels.Count < MostLabels; i++)
            labels.AddRange(LabelsOf(cells[i], languages));
        Labels = InTwoLines(labels);
    }

    /// <summary>Whether a line is a field by its look: a label of the market's languages, a colon, and the value.</summary>
    internal static bool BeginsField(TextCell cell, IReadOnlyList<string> preferred)
    {
        if (cell.Text.Length > LongestFieldLine)
            return false;
        return preferred.Any(l => LongestAt(cell, 0, [Vocabulary.All[l]]) is var (label, _)
            && (label.HasColon || (label.Words > 1 && cell.Text.AsSpan(label.End).TrimStart(Separators) is [>= '0' and <= '9', ..])));
    }

    /// <summary>What the labels were looked for in.</summary>
    internal IReadOnlyList<TextCell> Cells => all;

    internal IReadOnlyList<BillLabel> Labels { get; }

    /// <summary>Those of the document first.</summary>
    internal IReadOnlyList<Vocabulary> Languages => languages;

    private static List<(Vocabulary Vocabulary, int Hits)> Ranked(
        IEnumerable<Vocabulary> vocabularies, IReadOnlyList<TextCell> cells) =>
    [
        .. vocabularies
            .Select(v => (v, Hits: cells.Take(MostLabels).Sum(c => LabelsOf(c, [v]).Count())))
            .OrderByDescending(x => x.Hits),
    ];

    private static LabelKind? Find(IReadOnlyList<Vocabulary> languages, string key)
    {
        foreach (var language in languages)
        {
            if (language.Labels.TryGetValue(key, out var kind))
                return kind;
        }

        return null;
    }

    /// <summary>Puts labels together that break after a line: "Service", "address". The lower cell is the label then.</summary>
    private List<BillLabel> InTwoLines(List<BillLabel> labels)
    {
        var joined = new Dictionary<TextCell, BillLabel>();
        var upper = new Dictionary<TextCell, BillLabel>();
        foreach (var cell in all.Where(c => c.Text.Length <= LongestLine && !c.Text.Any(char.IsAsciiDigit)))
        {
            if (cell.Below is not { } below || below.Text.Length > LongestLine || cell.Base - below.Base > cell.Size * 1.5
                || Math.Abs(cell.Left - below.Left) > cell.Size * 0.3 || Math.Abs(cell.Size - below.Size) > cell.Size * 0.1)
                continue;
            var key = LabelText.KeyOf($"{cell.Text} {below.Text}");
            if (Find(languages, key) is not { } kind || Find(languages, LabelText.KeyOf(below.Text)) is { } lower && lower == kind)
                continue;
            joined[below] = new BillLabel(kind, key, below, 0, below.Text.Length, 2, LabelPlace.Start, below.Text.EndsWith(':'))
            {
                RestEnd = below.Text.Length,
            };
            upper[cell] = new BillLabel(kind, key, cell, 0, cell.Text.Length, 2, LabelPlace.Start, HasColon: false)
            {
                RestEnd = cell.Text.Length,
                IsUpperLine = true,
            };
        }

        return joined.Count == 0
            ? labels
            : [.. labels.Where(l => !upper.ContainsKey(l.Cell) && !joined.ContainsKey(l.Cell)), .. upper.Values, .. joined.Values];
    }

    private static IEnumerable<BillLabel> LabelsOf(TextCell cell, IReadOnlyList<Vocabulary> languages)
    {
        var tokens = cell.Tokens;
        BillLabel? last = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            // What a label says in brackets is no label of its own.
            if (tokens[i].Start < last?.End || LongestAt(cell, i, languages) is not { } found)
                continue;
            // "Account number: ACC 2002": the second is the beginning of the value.
            if (last is { HasColon: true } field && found.Label is { HasColon: false, Words: 1 } within && within.Kind == field.Kind
                && cell.Text.AsSpan(field.End, within.Start - field.End).IndexOfAnyExcept(Separators) < 0)
                continue;
            // "Your main number" is a main number more than it is "your …".
            if (BillWords.Leading.Contains(tokens[i].Text) && LongestAt(cell, i + 1, languages) is { } next && next.LastToken > found.LastToken)
                continue;
            if (last is not null)
                yield return last with { RestEnd = found.Label.Start };
            last = found.Label;
            i = found.LastToken;
        }

        if (last is not null)
            yield return last with { RestEnd = cell.Text.Length };
    }

    private static (BillLabel Label, int LastToken)? LongestAt(TextCell cell, int first, IReadOnlyList<Vocabulary> languages)
    {
        (BillLabel Label, int LastToken)? longest = null;
        var tokens = cell.Tokens;
        var key = new LabelText.KeyBuilder();
        for (var i = first; i < tokens.Count && i - first < LongestLabel; i++)
        {
            if (i > first && !Joins(cell.Text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End)))
                break;
            var whole = key.With(tokens[i].Text);
            if (Find(languages, whole) is { } kind && LabelOf(cell, tokens, first, i, kind, whole) is { } label)
                longest = (label, i);
            if (i > first && BillWords.Interior.Contains(tokens[i].Text))
                continue;
            key.Add(tokens[i].Text);
            if (!languages.Any(l => l.CanBegin(whole)))
                break;
        }

        return longest;
    }

    private static BillLabel? LabelOf(
        TextCell cell, IReadOnlyList<LabelText.Token> tokens, int first, int last, LabelKind kind, string key)
    {
        var text = cell.Text;
        var (start, end) = (tokens[first].Start, tokens[last].End);
        // "acct_7KQ20418" and "ACC-2002" are one word.
        if (end + 1 < text.Length && (text[end] == '_' ? char.IsLetterOrDigit(text[end + 1]) : first == last && text[end] == '-' && char.IsAsciiDigit(text[end + 1])))
            return null;
        var after = text.AsSpan(end).TrimStart(" .\u2026#)");
        var hasColon = after.Length > 0 && after[0] is ':' or '=';
        var place = PlaceOf(text, tokens, first);
        // Short words mean many things.
        var announcesDigits = kind is LabelKind.AccountNumber or LabelKind.OtherCode or LabelKind.BillingTelephoneNumber && after.ContainsAnyInRange('0', '9');
        if (place == LabelPlace.Inside && !hasColon && (last == first ? key.Length < (announcesDigits ? 5 : 10) : key.Length < 6))
            return null;
        // "Boise, ID 83702"
        if (place == LabelPlace.AfterSeparator && kind == LabelKind.OtherCode && key.Length <= 2 && !hasColon)
            return null;
        // "Rue de la Gare 5" is a street, and no label with one.
        if (kind == LabelKind.AddressStreet && first == last && !hasColon && after.Length > 0)
            return null;
        // "N. Example" is not "number", nor is "V. Example" somebody at "V/".
        if (first == last && ((key == "no" && end - start < 4) || (key.Length == 1 && !(end < text.Length && text[end] is '/' or ':'))))
            return null;
        // "Telephone number (main): 020 7946 0000"
        if (QualifierAt(text, end) is { } qualifier)
        {
            if (kind is LabelKind.TelephoneNumber or LabelKind.AnyTelephone or LabelKind.Numbers && BillWords.Main.Contains(LabelText.KeyOf(qualifier.Text)))
                kind = LabelKind.BillingTelephoneNumber;
            (end, hasColon) = (qualifier.End, hasColon || text.AsSpan(qualifier.End).TrimStart() is [':', ..]);
        }

        // "Site of the lines: 5 Sample Road"
        if (!hasColon && kind is LabelKind.AuthorizedName or LabelKind.ServiceAddress or LabelKind.BillingAddress && ExtendedTo(text, end) is { } colon)
            (end, hasColon) = (colon, true);
        return new BillLabel(kind, key, cell, start, end, last - first + 1, place, hasColon);
    }

    /// <summary>A word or two without figures in brackets after a label, and where the bracket closes.</summary>
    private static (string Text, int End)? QualifierAt(string text, int end)
    {
        var open = end;
        while (open < text.Length && text[open] == ' ')
            open++;
        if (open >= text.Length || text[open] != '(' || text.IndexOf(')', open) is not (> 0 and var close) || close - open > LongestExtension)
            return null;
        var inside = text[(open + 1)..close];
        return inside.Any(char.IsAsciiDigit) ? null : (inside, close + 1);
    }

    /// <summary>Where a colon ends small words after a label.</summary>
    private static int? ExtendedTo(string text, int end) =>
        text.IndexOf(':', end) is var colon && colon > end && colon - end <= LongestExtension
        && text[end..colon].Split([' ', '\'', '\u2019'], StringSplitOptions.RemoveEmptyEntries).All(w => w.All(char.IsLower))
            ? colon
            : null;

    private static LabelPlace PlaceOf(string text, IReadOnlyList<LabelText.Token> tokens, int first)
    {
        var before = first;
        while (before > 0 && BillWords.Leading.Contains(tokens[before - 1].Text)
            && Joins(text.AsSpan(tokens[before - 1].End, tokens[before].Start - tokens[before - 1].End)))
            before--;
        if (before == 0)
            return LabelPlace.Start;
        var gap = text.AsSpan(tokens[before - 1].End, tokens[before].Start - tokens[before - 1].End);
        return gap.ContainsAny(Breaks) || gap.Contains(". ", StringComparison.Ordinal)
            ? LabelPlace.AfterSeparator
            : LabelPlace.Inside;
    }

    /// <summary>Whether words with this between them may be one label.</summary>
    private static bool Joins(ReadOnlySpan<char> between) =>
        between.Length <= 3 && !between.ContainsAnyExcept(Joints);
}
