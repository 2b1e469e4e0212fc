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
    private const double FarthestRight = 60;

    /// <summary>A longer text is a sentence, not a field.</summary>
    private const int LongestField = 90;

    /// <summary>A value stands in the line next to its label or in the one after it.</summary>
    private const double InSameCell = 1;
    private const double ToTheRight = 0.95;
    private const double NextLine = 0.93;

    private readonly Dictionary<TextCell, List<BillLabel>> labelsOf;
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
    }

    /// <summary>The values that were given to labels.</summary>
    internal IReadOnlyList<Candidate> Found { get; }

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
        return distance > FarthestLine ? null : Math.Max(0, distance - 1) * 0.06;
    }

    /// <summary>A form fills an empty field with a dash.</summary>
    private static bool IsDash(TextCell? cell) => cell is { Text: "-" or "--" or "\u2013" or "\u2014" or "n/a" or "N/A" };

    private static bool Contains(TextCell a, TextCell b) =>
        (a.Left >= b.Left && a.Right <= b.Right) || (b.Left >= a.Left && b.Right <= a.Right);

    private Candidate? SameCell(BillLabel label)
    {
        var isName = label.Kind is LabelKind.CompanyName or LabelKind.AuthorizedName;
        // One common word and a text beside it are a text.
        if (isName && label.IsWeak && label.Key.Length > 4
            && !(label.Kind == LabelKind.CompanyName ? NameText.HasLegalForm(label.Rest) : NameText.IsInitialAndName(NameText.AtStartOf(label.Rest) ?? label.Rest)))
            return null;
        var inSentence = label.Place == LabelPlace.Inside || label.Cell.Text.Length > LongestField;
        var lead = label.FillersIn(label.Rest);
        var text = isName && inSentence ? NameText.AtStartOf(label.Rest[lead..]) : label.Rest[lead..];
        return text is not null && values.Read(label.Kind, text) is { } value
            ? new Candidate(
                label, Relation.SameCell, new Spot(label.Cell, label.RestStart + lead, label.RestStart + lead + value.End), value.Value, InSameCell * StrengthOf(label) * value.Fit)
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
        return label.IsWeak ? strength * 0.97 : strength;
    }
}
