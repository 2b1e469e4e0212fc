using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>
/// Gives every label its value: in its cell, right of it, below or above. A value belongs to one label only, the one that it
/// fits best; labels that nobody asks for take theirs out of the way. Whether values stand below or above their labels is
/// found page by page, by what makes more of them fit.
/// </summary>
internal sealed class LabelledValues
{
    /// <summary>In sizes of the writing: the farthest that a value stands below or above its label.</summary>
    private const double FarthestLine = 3.2;
    private const double FarthestRow = 5;
    private const double FarthestRight = 60;

    private const int CellsOfRow = 3;

    /// <summary>A longer text is a sentence, not a field.</summary>
    private const int LongestField = 90;

    /// <summary>A value stands in the line next to its label or in the one after it.</summary>
    private const double InSameCell = 1;
    private const double ToTheRight = 0.95;
    private const double NextLine = 0.93;
    private const double LeftOf = 0.9;

    private const double MostOfWidth = 0.7;

    private readonly Dictionary<TextCell, List<BillLabel>> labelsOf;
    private readonly Dictionary<BillLabel, Candidate> valueOf = new(ReferenceEqualityComparer.Instance);
    private readonly FieldValues values;

    internal LabelledValues(IReadOnlyList<BillLabel> labels, FieldValues values)
    {
        this.values = values;
        labelsOf = labels.GroupBy(l => l.Cell).ToDictionary(g => g.Key, g => g.ToList());
        var all = labels.Where(l => l.Kind is not (LabelKind.Numbers or LabelKind.Calls or LabelKind.ServiceAddress or LabelKind.BillingAddress))
            .SelectMany(l => MeaningsOf(l).SelectMany(CandidatesOf))
            .Where(c => !IsListOfDates(c))
            .ToList();
        var found = new List<Candidate>();
        foreach (var page in all.GroupBy(c => (c.Cell.Page, c.Cell.Turn)))
        {
            var below = Assigned(page.Where(c => c.Relation != Relation.Above));
            var above = Assigned(page.Where(c => c.Relation != Relation.Below));
            found.AddRange(above.Sum(Weight) > below.Sum(Weight) ? above : below);
        }

        Found = found;
        foreach (var candidate in found)
            valueOf[candidate.Label] = candidate;
    }

    /// <summary>The values that were given to labels.</summary>
    internal IReadOnlyList<Candidate> Found { get; }

    /// <summary>The value that was given to a label, or null.</summary>
    internal Candidate? ValueOf(BillLabel label) => valueOf.GetValueOrDefault(label);

    /// <summary>Whether a cell begins with a label, or is one.</summary>
    internal bool StartsWithLabel(TextCell cell) =>
        labelsOf.TryGetValue(cell, out var labels) && labels[0].Place == LabelPlace.Start && (!labels[0].IsWeak || labels[0].Rest.Length == 0);

    /// <summary>The labels of a cell, in its order.</summary>
    internal IReadOnlyList<BillLabel> LabelsIn(TextCell cell) => labelsOf.TryGetValue(cell, out var labels) ? labels : [];

    /// <summary>"Customer 20011" is a customer's number.</summary>
    private static IEnumerable<BillLabel> MeaningsOf(BillLabel label)
    {
        yield return label;
        if (label is { Kind: LabelKind.CompanyName, Words: 1, IsUpperLine: false })
            yield return label with { Kind = LabelKind.AccountNumber };
        // "This bill is for: 0191 498 0140".
        if (label is { Kind: LabelKind.CompanyName, IsUpperLine: false } && (label.HasColon || label.Words > 1))
            yield return label with { Kind = LabelKind.BillingTelephoneNumber };
    }

    /// <summary>Under "date" in a table of calls or payments stands one date after the other.</summary>
    private bool IsListOfDates(Candidate candidate) =>
        candidate is { Label.Kind: LabelKind.GenericDate, Relation: Relation.Below, Cell.Below: { } next }
        && (candidate.Label.Cell.Line.Cells.Any(c => LabelsIn(c).Any(l => l.Kind == LabelKind.Calls))
            || (Distance(candidate.Cell, next) is not null && values.Read(LabelKind.GenericDate, next.Text) is not null));

    private static double Weight(Candidate candidate) => candidate.Score * candidate.Score;

    private static List<Candidate> Assigned(IEnumerable<Candidate> candidates)
    {
        var (labels, cells, found) = (new HashSet<BillLabel>(), new HashSet<TextCell>(), new List<Candidate>());
        foreach (var candidate in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Label.Cell.Line.Index))
        {
            if (labels.Contains(candidate.Label) || (candidate.Relation != Relation.SameCell && cells.Contains(candidate.Cell)))
                continue;
            labels.Add(candidate.Label);
            if (candidate.Relation != Relation.SameCell)
                cells.Add(candidate.Cell);
            found.Add(candidate);
        }

        return found;
    }

    private IEnumerable<Candidate> CandidatesOf(BillLabel label)
    {
        var rest = label.Rest;
        if (label.IsUpperLine)
            yield break;
        // An account in a sentence about payment is the one to pay to.
        if (label is { Kind: LabelKind.AccountNumber or LabelKind.GenericAccount } && IsOfBank(label))
            yield break;
        if (label.Kind == LabelKind.BillingTelephoneNumber && (rest.Length == 0 || label.IsInBrackets) && BeforeLabel(label) is { } before)
            yield return before;
        if (label.IsInBrackets)
            yield break;
        // "Account number / N° de compte": the second has the value.
        if (rest.Length == 0 && label.RestEnd < label.Cell.Text.Length)
            yield break;
        if (rest.Length > 0)
        {
            if (SameCell(label) is { } own)
                yield return own;
            yield break;
        }

        // A label ends its cell: its value is next to it. In the middle of a sentence nothing is.
        if (label.Place == LabelPlace.Inside)
            yield break;
        var cell = label.Cell;
        if (IsDash(cell.Beside) || IsDash(cell.Below))
            yield break;
        if (cell.Beside is { } right && right.Left - cell.Right < FarthestRight * cell.Size && Other(label, right, Relation.Right, ToTheRight) is { } beside)
            yield return beside;
        if (Distance(cell, cell.Below) is { } down && Other(label, cell.Below!, Relation.Below, NextLine - down) is { } under)
            yield return under;
        if (Distance(cell, cell.Above) is { } up && Other(label, cell.Above!, Relation.Above, NextLine - up) is { } over)
            yield return over;
    }

    /// <summary>What the distance takes off the score; null where the cells are too far apart or not in one column.</summary>
    private static double? Distance(TextCell label, TextCell? value)
    {
        if (value is null || !(label.IsAlignedWith(value) || Contains(label, value)))
            return null;
        var distance = Math.Abs(label.Base - value.Base) / Math.Max(label.Size, value.Size);
        return distance > (IsRowOver(label, value) ? FarthestRow : FarthestLine) ? null : Math.Max(0, distance - 1) * 0.06;
    }

    /// <summary>Whether a row of cells stands over a row of as many.</summary>
    private static bool IsRowOver(TextCell label, TextCell value) =>
        label.Line.Cells.Count(c => c.Below is { } under && under.Line == value.Line && c.IsAlignedWith(under)) >= CellsOfRow;

    /// <summary>A form fills an empty field with a dash.</summary>
    private static bool IsDash(TextCell? cell) => cell is { Text: "-" or "--" or "\u2013" or "\u2014" or "n/a" or "N/A" };

    /// <summary>Whether the narrower of two cells stands under or over the wider with most of its width.</summary>
    private static bool Contains(TextCell a, TextCell b) =>
        Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) >= MostOfWidth * Math.Min(a.Right - a.Left, b.Right - b.Left);

    private static bool IsOfBank(BillLabel label) =>
        label.Place != LabelPlace.Start && BillWords.NamesBank(label.Cell.Text);

    private Candidate? SameCell(BillLabel label)
    {
        var isName = label.Kind is LabelKind.CompanyName or LabelKind.AuthorizedName;
        if (label.Kind == LabelKind.CompanyName && BillWords.Greetings.Contains(label.Key))
            return Greeted(label);
        // One common word and a text beside it are a text.
        if (isName && label.IsWeak && label.Key.Length > 4
            && !(label.Kind == LabelKind.CompanyName ? NameText.HasLegalForm(label.Rest) : NameText.IsInitialAndName(NameText.AtStartOf(label.Rest) ?? label.Rest)))
            return null;
        var inSentence = label.Place == LabelPlace.Inside || label.Cell.Text.Length > LongestField;
        if (label.Kind == LabelKind.CompanyName && label.Place == LabelPlace.Inside && !label.HasColon && !NameText.HasLegalForm(NameText.AtStartOf(label.Rest) ?? string.Empty))
            return null;
        var lead = label.FillersIn(label.Rest);
        var text = isName && inSentence ? NameText.AtStartOf(label.Rest[lead..]) : label.Rest[lead..];
        return text is not null && values.Read(label.Kind, text) is { } value
            ? new Candidate(
                label, Relation.SameCell, new Spot(label.Cell, label.RestStart + lead, label.RestStart + lead + value.End), value.Value, InSameCell * StrengthOf(label) * value.Fit)
            : null;
    }

    /// <summary>"Hello Contoso Ltd,": a comma ends the name; one without sign of a company is anybody's.</summary>
    private static Candidate? Greeted(BillLabel label)
    {
        var name = label.Rest.Trim();
        var end = label.RestStart + name.Length;
        return label.Place == LabelPlace.Start && NameText.Of(name) is { } company && (NameText.HasLegalForm(company) || NameText.HasCompanyWord(company)) && NameText.IsWrittenAsName(company)
            && end <= label.Cell.Text.Length
            ? new Candidate(label, Relation.SameCell, new Spot(label.Cell, label.RestStart, end), company, LeftOf)
            : null;
    }

    /// <summary>The number that a label comes after, in brackets or at the end of its row.</summary>
    private Candidate? BeforeLabel(BillLabel label)
    {
        var cell = label.Cell;
        var (from, text) = label.Start > 0 ? (cell, cell.Text[..label.Start].TrimEnd(' ', '(', '-', '\u2013', ',', ':'))
            : cell is { Index: > 0, Next: null } && cell.Line.Cells[cell.Index - 1] is var left ? (left, left.Text)
            : (cell, string.Empty);
        var start = text.Length - text.Reverse().TakeWhile(c => char.IsAsciiDigit(c) || " +()/.-".Contains(c, StringComparison.Ordinal)).Count();
        // A row of fields has the value after its label.
        if (start == text.Length || (from != cell && (start > 0 || LabelsIn(from).Count > 0 || Distance(cell, cell.Below) is not null && values.Read(label.Kind, cell.Below!.Text) is not null)))
            return null;
        start += text[start..].TakeWhile(c => c is ' ' or '.' or '-' or '/').Count();
        return values.Read(label.Kind, text[start..]) is { } value
            ? new Candidate(label, from == cell ? Relation.SameCell : Relation.Before, new Spot(from, start, text.Length), value.Value, LeftOf * value.Fit)
            : null;
    }

    private Candidate? Other(BillLabel label, TextCell cell, Relation relation, double score)
    {
        if (StartsWithLabel(cell))
            return null;
        return values.Read(label.Kind, cell.Text) is { } value
            ? new Candidate(label, relation, new Spot(cell, 0, Math.Min(value.End, cell.Text.Length)), value.Value, score * StrengthOf(label) * value.Fit)
            : null;
    }

    private static double StrengthOf(BillLabel label)
    {
        var strength = label.Place == LabelPlace.Inside ? 0.85 : 1;
        if (label.Kind == LabelKind.GenericDate)
            strength *= 0.75;
        // An account has contracts and references.
        if (label.Kind == LabelKind.AccountNumber && BillWords.Contracts.Any(w => label.Key.Contains(w, StringComparison.Ordinal)))
            strength *= 0.98;
        // "…, account 00012345": one word in a text.
        if (label is { Kind: LabelKind.AccountNumber, Place: LabelPlace.AfterSeparator, Words: 1, HasColon: false })
            strength *= 0.85;
        return label.IsWeak ? strength * 0.97 : strength;
    }
}
