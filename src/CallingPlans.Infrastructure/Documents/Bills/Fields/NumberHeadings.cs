using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>Tells headings of the customer's numbers by a word for numbers or lines in them: "Numbers included in this bill:".</summary>
internal sealed class NumberHeadings(LabelledValues labelled, IReadOnlyList<Vocabulary> languages)
{
    private const int MostWords = 7;

    private readonly Dictionary<TextCell, bool> known = [];

    /// <summary>Whether a cell is such a heading: short, without figures, and of no other label than amounts and the account.</summary>
    internal bool IsOfNumbers(TextCell cell)
    {
        if (!known.TryGetValue(cell, out var answer))
            known[cell] = answer = Has(cell);
        return answer;
    }

    private bool Has(TextCell cell)
    {
        if (cell.Text.AsSpan().ContainsAnyInRange('0', '9') || cell.Words.Count is < 2 or > MostWords || cell.Line.Cells.Count > 1)
            return false;
        var labels = labelled.LabelsIn(cell);
        return labels.All(l => IsOfCustomer(l.Kind) || l.Kind is LabelKind.OtherAmount || (l.Kind is LabelKind.AccountNumber or LabelKind.OtherCode && l.Place != LabelPlace.Start))
            && cell.Tokens.Any(t => languages.Any(v => v.Labels.TryGetValue(t.Text, out var kind) && IsOfCustomer(kind)));
    }

    private static bool IsOfCustomer(LabelKind kind) => kind is LabelKind.Numbers or LabelKind.TelephoneNumber;
}
