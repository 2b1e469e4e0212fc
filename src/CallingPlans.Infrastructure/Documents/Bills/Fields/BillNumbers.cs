using System.Text.RegularExpressions;
using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>A telephone number of the customer.</summary>
internal sealed record FoundNumber(string E164, Spot Spot, double Score);

/// <summary>
/// Finds the numbers that a bill charges: not those under which the carrier is reached, and not those that were called.
/// </summary>
internal sealed partial class BillNumbers(
    IReadOnlyList<TextCell> cells,
    LabelledValues labelled,
    TelephoneTexts telephones,
    NumberHeadings headings,
    IReadOnlySet<TextCell> others,
    IReadOnlyCollection<TextCell> customer,
    string? billed)
{
    private const int MostNumbers = 1_000;
    private const int MostMentioned = 200;
    private const int MostCells = 5_000;
    private const int LongestRange = 1_000;
    private const int MostSteps = 60;

    /// <summary>With the plus sign and the country's code.</summary>
    private const int ShortestNumber = 9;

    /// <summary>In sizes of the writing: from a number that heads its charges to the first of them.</summary>
    private const double FarthestCharge = 2.6;

    /// <summary>In sizes of the writing: rows of a table and its head are no farther apart.</summary>
    private const double FarthestRow = 4;

    /// <summary>In sizes of the writing: lines that are no farther apart belong together.</summary>
    private const double SameParagraph = 1.7;

    /// <summary>In a sentence a number without a label is anybody's.</summary>
    private const int LongestLead = 30;

    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);
    private List<(TextCell Cell, WrittenNumber Number)>? heads;

    /// <summary>After <see cref="Find"/>: other numbers that stand on the bill outside the lists of calls, at most 200.</summary>
    internal IEnumerable<string> Mentioned => mentioned;

    internal IReadOnlyList<FoundNumber> Find()
    {
        var found = new Dictionary<string, FoundNumber>(StringComparer.Ordinal);
        var ofOthers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(c => c.Text.AsSpan().ContainsAnyInRange('0', '9')).Take(MostCells))
        {
            if (found.Count >= MostNumbers)
                break;
            if (others.Contains(cell) || IsCall(cell))
                continue;
            var text = Masked(cell.Text);
            var numbers = NumbersIn(text).ToList();
            if (numbers.Count == 0 && Broken().IsMatch(text) && cell.Below is { } rest && cell.Base - rest.Base < 1.8 * cell.Size && Math.Abs(cell.Left - rest.Left) < cell.Size)
                numbers.AddRange(NumbersIn(text + rest.Text).Where(n => n.Start <= 2).Select(n => n with { End = text.Length }));
            if (numbers.Count == 0 && telephones.AtStartOf(text) is { } alike && IsLikeBilled(alike.E164))
                numbers.Add(alike);
            if (numbers.Count == 0 && Governing(cell, 0) is LabelKind.TelephoneNumber or LabelKind.Numbers or LabelKind.BillingTelephoneNumber
                && telephones.AtStartOf(text) is { } said)
                numbers.Add(said);
            if (numbers.Count == 0 && labelled.LabelsIn(cell) is [.., { Rest.Length: > 0, Kind: LabelKind.TelephoneNumber or LabelKind.Numbers or LabelKind.BillingTelephoneNumber } own]
                && !others.Contains(cell) && telephones.AtStartOf(Masked(own.Rest)) is { } labelledNumber)
                numbers.Add(new WrittenNumber(labelledNumber.E164, own.RestStart, own.RestStart + labelledNumber.End));
            numbers.RemoveAll(n => IsTooShort(n) || IsTowards(cell, n));
            if (numbers.Count == 0)
                continue;
            foreach (var number in numbers)
            {
                switch (Governing(cell, number.Start))
                {
                    case LabelKind.BillingTelephoneNumber or LabelKind.TelephoneNumber or LabelKind.Numbers:
                        Add(found, number, cell, 0.97);
                        break;
                    case LabelKind.OtherContact or LabelKind.OtherText:
                        ofOthers.Add(number.E164);
                        break;
                    case null when CarrierMarks.HasDomain(cell.Text):
                        ofOthers.Add(number.E164);
                        break;
                    case null when number.Start <= LongestLead && (IsInTable(cell, number) || IsBareList(cell)) && !telephones.IsFree(number.E164):
                        Add(found, number, cell, 0.8);
                        break;
                    case LabelKind.Calls:
                        break;
                    default:
                        if (mentioned.Count < MostMentioned)
                            mentioned.Add(number.E164);
                        break;
                }
            }
        }

        mentioned.ExceptWith(found.Keys);
        mentioned.ExceptWith(ofOthers);
        return [.. found.Values.Where(n => n.E164 == billed || !ofOthers.Contains(n.E164))];
    }

    /// <summary>The text with amounts and dates, which may look like numbers, struck out.</summary>
    private static string Masked(string text)
    {
        var masked = Amount().Replace(text, amount => new string('|', amount.Length)).ToCharArray();
        foreach (var date in WrittenDate.FindAll(PlainText.Of(text), monthFirst: false))
            masked.AsSpan(date.Start, Math.Min(date.End, masked.Length) - date.Start).Fill('|');
        return new string(masked);
    }

    /// <summary>Four digits are a year, a postal code, a part of an address.</summary>
    private static bool IsTooShort(WrittenNumber number) => number.E164.Length < ShortestNumber;

    /// <summary>"Calls to 020 7946 0000": a number after such a word, which no label has, was called.</summary>
    private bool IsTowards(TextCell cell, WrittenNumber number)
    {
        var before = cell.Text[..Math.Min(number.Start, cell.Text.Length)].TrimEnd(' ', '(', '+', ':');
        var start = before.LastIndexOf(' ') + 1;
        return start < before.Length && number.Start > 0 && BillWords.Towards.Contains(PlainText.Of(before[start..]))
            && !labelled.LabelsIn(cell).Any(l => l.Start <= start && l.End >= before.Length);
    }

    private static void Add(Dictionary<string, FoundNumber> found, WrittenNumber number, TextCell cell, double score)
    {
        if (found.Count < MostNumbers)
            found.TryAdd(number.E164, new FoundNumber(number.E164, new Spot(cell, number.Start, number.End), score));
    }

    /// <summary>Whether a number has the form of the one that is billed, and all but its last digits.</summary>
    private bool IsLikeBilled(string e164) => billed is not null && e164.Length == billed.Length && e164.AsSpan(0, e164.Length - 4).SequenceEqual(billed.AsSpan(0, billed.Length - 4));

    /// <summary>Whether something is charged or said of the number in its line, or under it.</summary>
    private bool IsInTable(TextCell cell, WrittenNumber number) =>
        cell.Line.Cells.Any(c => c != cell && !customer.Contains(c)) || cell.Text[number.End..].Any(char.IsLetter) || HeadsCharges(cell, number);

    /// <summary>
    /// Whether a number stands alone in its line with others like it over or under it, and nothing over them says whose
    /// they are, but for the customer's own address.
    /// </summary>
    private bool IsBareList(TextCell cell)
    {
        if (!IsBare(cell))
            return false;
        var (top, isList) = (cell, cell.Below is { } below && IsNextOf(cell, below));
        for (var steps = 0; steps < MostNumbers && top.Above is { } next && IsNextOf(top, next); steps++)
            (top, isList) = (next, true);
        return isList && (top.Above is not { } above || customer.Contains(above)
            || above.Base - top.Base > (above.Text.AsSpan().ContainsAnyInRange('0', '9') ? SameParagraph : FarthestRow) * cell.Size);
    }

    private bool IsNextOf(TextCell a, TextCell b) =>
        Math.Abs(a.Base - b.Base) < FarthestRow * a.Size && Math.Abs(a.Left - b.Left) < a.Size && Math.Abs(a.Size - b.Size) < 0.5 && IsBare(b);

    /// <summary>Whether a cell is a number, and alone in its line.</summary>
    private bool IsBare(TextCell cell) =>
        cell.Line.Cells.Count == 1 && telephones.FindAll(cell.Text).ToList() is [var only] && only.Start <= 1 && only.End >= cell.Text.Length && !telephones.IsFree(only.E164);

    /// <summary>Whether a number that ends its line, without a label, has an amount at the right of a line next to it, as others on the bill have.</summary>
    private bool HeadsCharges(TextCell cell, WrittenNumber number) =>
        Heads.Any(h => h.Cell == cell && h.Number.E164 == number.E164)
        && Heads.Any(h => Math.Abs(h.Cell.Left - cell.Left) < cell.Size && Math.Abs(h.Cell.Size - cell.Size) < 0.5 && h.Number.E164 != number.E164 && h.Number.E164.Length == number.E164.Length);

    /// <summary>The numbers that end their cells, with an amount beside them.</summary>
    private List<(TextCell Cell, WrittenNumber Number)> Heads => heads ??=
    [
        .. cells.Where(c => c.Text.AsSpan().ContainsAnyInRange('0', '9')).Take(MostCells).Where(HasAmountBeside)
            .SelectMany(c => NumbersIn(Masked(c.Text)).Where(n => n.End >= c.Text.TrimEnd().Length).Take(1).Select(n => (c, n))).Take(MostNumbers),
    ];

    private static bool HasAmountBeside(TextCell cell)
    {
        var lines = cell.Line.Layout.Lines;
        for (var i = Math.Max(0, cell.Line.Index - 2); i < lines.Count && i <= cell.Line.Index + 2; i++)
        {
            if (lines[i].Page == cell.Page && lines[i].Turn == cell.Turn && Math.Abs(lines[i].Base - cell.Base) < FarthestCharge * cell.Size
                && lines[i].Cells.Any(c => c.Left > cell.Right && Amount().IsMatch(c.Text) && c.Text.Count(char.IsLetter) <= 3))
                return true;
        }

        return false;
    }

    /// <summary>A row with a time of day is a call.</summary>
    private static bool IsCall(TextCell cell) => cell.Line.Cells.Any(c => TimeOfDay().IsMatch(c.Text));

    /// <summary>The kind of the label that a number of a cell belongs to; null where there is none.</summary>
    private LabelKind? Governing(TextCell cell, int start)
    {
        if (labelled.LabelsIn(cell).LastOrDefault(l => l.End <= start) is { } own)
            return IsObjectOfContact(own) ? LabelKind.OtherContact : own.Kind;
        // A row of fields: the label right before it.
        if (start <= 2 && cell.Index > 0 && labelled.LabelsIn(cell.Line.Cells[cell.Index - 1]) is [.., { Rest.Length: 0 } before] && !IsOfOther(before, c => c.Cell != cell))
            return before.Kind;
        var (from, above) = (cell, cell.Above);
        for (var i = 0; i < MostSteps && above is not null; i++, (from, above) = (above, above.Above))
        {
            if (above.Base - from.Base > FarthestRow * Math.Max(above.Size, from.Size))
                return null;
            if (headings.IsOfNumbers(above))
                return LabelKind.Numbers;
            if (labelled.LabelsIn(above) is [var first, ..] labels && labels[^1] is var label && !label.IsWeakText
                && !IsOfOther(label, c => c.Relation is Relation.Right or Relation.SameCell) && !(label.Rest.Length > 0 && HasOneValue(label.Kind))
                && (label.Place == LabelPlace.Start || label.HasColon || (first.Place == LabelPlace.Start && label.Rest.Length == 0))
                && (label.Rest.Length == 0 || start <= 2) && !(label is { Kind: LabelKind.OtherText, Rest.Length: > 0 } && above.Base - from.Base > SameParagraph * from.Size))
                return label is { Kind: LabelKind.AnyTelephone, Rest.Length: 0 } ? LabelKind.TelephoneNumber : label.Kind;
            // A heading nobody knows, beside the one of the numbers.
            if (!above.Text.AsSpan().ContainsAnyInRange('0', '9'))
                return above.IsAlignedWith(cell) && above.Line.Cells.Any(c => c != above && labelled.LabelsIn(c).Any(l => l.Kind is LabelKind.TelephoneNumber or LabelKind.AnyTelephone or LabelKind.Numbers && l.Rest.Length == 0))
                    ? LabelKind.OtherCode
                    : null;
        }

        return null;
    }

    /// <summary>"Report trouble on your lines: 555-0192": the lines are what the number is called about.</summary>
    private bool IsObjectOfContact(BillLabel label) => label is { Kind: LabelKind.Numbers or LabelKind.TelephoneNumber, Place: LabelPlace.Inside }
        && labelled.LabelsIn(label.Cell).LastOrDefault(l => l.End <= label.Start) is { Kind: LabelKind.OtherContact } contact
        && !label.Cell.Text.AsSpan(contact.End, label.Start - contact.End).ContainsAny(".:;");

    /// <summary>What a label of such a kind has in its line is all that it has.</summary>
    private static bool HasOneValue(LabelKind kind) => kind is LabelKind.ServiceAddress or LabelKind.BillingAddress or LabelKind.AuthorizedName or LabelKind.CompanyName
        or LabelKind.AccountNumber or LabelKind.BillDate or LabelKind.GenericDate or LabelKind.OtherDate;

    /// <summary>Whether a label of an amount or the like has a value of its own elsewhere: it heads nothing.</summary>
    private bool IsOfOther(BillLabel label, Func<Candidate, bool> isElsewhere) =>
        label.Kind is LabelKind.OtherAmount or LabelKind.OtherDate or LabelKind.OtherCode && labelled.ValueOf(label) is { } value && isElsewhere(value);

    private IEnumerable<WrittenNumber> NumbersIn(string text)
    {
        var at = 0;
        foreach (Match match in Range().Matches(text))
        {
            if (match.Index < at || RangeOf(match) is not { } range)
                continue;
            foreach (var before in telephones.FindAll(text[at..match.Index]))
                yield return before with { Start = before.Start + at, End = before.End + at };
            foreach (var number in range)
                yield return number;
            at = match.Index + match.Length;
        }

        foreach (var number in telephones.FindAll(text[at..]))
            yield return number with { Start = number.Start + at, End = number.End + at };
    }

    private List<WrittenNumber>? RangeOf(Match match)
    {
        if (!BillWords.Ranges.Contains(PlainText.Of(match.Groups["to"].Value.Trim()))
            || WrittenDate.FindAll(match.Value, monthFirst: false).Any()
            || telephones.Parse(match.Groups["first"].Value) is not { } first
            || (match.Groups["to"].Value == "-" && telephones.Parse(match.Value) is not null))
            return null;
        var digits = new string([.. match.Groups["last"].Value.Where(char.IsAsciiDigit)]);
        var last = digits.Length > 6 ? telephones.Parse(match.Groups["last"].Value) : first[..^digits.Length] + digits;
        if (last is null || last.Length != first.Length || !ulong.TryParse(first.AsSpan(1), out var from) || !ulong.TryParse(last.AsSpan(1), out var to)
            || to <= from || to - from >= LongestRange)
            return null;
        return [.. Enumerable.Range(0, (int)(to - from) + 1).Select(i => new WrittenNumber($"+{from + (ulong)i}", match.Index, match.Index + match.Length))];
    }

    [GeneratedRegex(@"(?<first>[+(]?\d[\d ()/.\u2011-]{4,20}\d)(?<to> ?[\u2013\u2014\u2212\u2026] ?| - |-| (?:\p{L}[\p{L}/]{0,6}) )(?<last>[+(-]?\d[\d ()/.-]{0,20}\d|\d)(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Range();

    /// <summary>An amount may stand so close to a number that it looks like its end.</summary>
    [GeneratedRegex(@"[$€£] ?-?\d[\d.,' ]*|-?\d{1,3}(?:[., ']\d{3})*[.,]\d{2} ?(?:[$€£]|kr\b|EUR|CHF|SEK|NOK|DKK|USD|CAD|GBP)", RegexOptions.None, 1000)]
    private static partial Regex Amount();

    /// <summary>The first part of a number that goes on in the next line.</summary>
    [GeneratedRegex(@"^[+(]?\d[\d ()/.-]{3,}[-/. ]?$", RegexOptions.None, 1000)]
    private static partial Regex Broken();

    [GeneratedRegex(@"(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex TimeOfDay();
}
