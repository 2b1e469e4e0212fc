using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>Finds a company's name where it was broken, and where it stands beside a person's without a label.</summary>
internal static class CompanyNames
{
    /// <summary>As parts of the size of the writing.</summary>
    private const double NextLine = 1.8;
    private const double SameLeft = 0.6;

    private const int MostLines = 2;

    /// <summary>A labelled name, also where it was broken before its legal form.</summary>
    internal static FoundName Whole(Candidate name)
    {
        var text = (string)name.Value;
        if (NameText.IsLegalFormAlone(text) && name.Cell.Above is { } above && above.IsAlignedWith(name.Cell))
            text = $"{above.Text} {text}";
        else if (name.Relation != Relation.SameCell && !NameText.HasLegalForm(text))
            text = WithLegalFormBelow(text, name.Cell);
        return new FoundName(text, name.Spot);
    }

    /// <summary>The name over a person who is named by a label: "Contoso Ltd", "Attn J. Example".</summary>
    internal static FoundName? OverPerson(Candidate? person, LabelledValues labelled) =>
        person is { Relation: Relation.SameCell, Label.Place: LabelPlace.Start, Cell.Above: { } above }
        && IsNextLine(above, person.Cell) && labelled.LabelsIn(above).Count == 0
            ? FoundName.Of(NameText.Of(above.Text), Spot.Of(above))
            : null;

    /// <summary>A company with its legal form and a person in two lines that nothing else belongs to.</summary>
    internal static (FoundName Company, FoundName Person)? Beside(
        IReadOnlyList<TextCell> cells, LabelledValues labelled, CarrierMarks carrier, IReadOnlyList<Vocabulary> languages)
    {
        foreach (var cell in cells.Where(c => NameText.HasLegalForm(c.Text) && !NameText.NamesCarrier(c.Text) && !carrier.IsOn(c.Text) && labelled.LabelsIn(c).Count == 0))
        {
            var person = new[] { cell.Below, cell.Above }.OfType<TextCell>()
                .FirstOrDefault(c => IsNextLine(cell, c) && labelled.LabelsIn(c).Count == 0 && NameText.IsInitialAndName(c.Text) && !NameText.HasLegalForm(c.Text));
            if (person is not null && NameText.Of(cell.Text) is { } name && NameText.PersonOf(person.Text, languages) is { } personName)
                return (new FoundName(name, Spot.Of(cell)), new FoundName(personName, Spot.Of(person)));
        }

        return null;
    }

    /// <summary>The one name with a legal form that has a line of its own on the first page and is not the carrier's.</summary>
    internal static FoundName? Alone(IReadOnlyList<TextCell> cells, LabelledValues labelled, CarrierMarks carrier)
    {
        var names = cells.Where(c => c.Page == 1 && !carrier.IsSmallPrint(c) && NameText.HasLegalForm(c.Text) && NameText.Of(c.Text) is not null && NameText.IsWrittenAsName(c.Text)
                && labelled.LabelsIn(c).Count == 0 && !NameText.NamesCarrier(c.Text) && !carrier.IsOn(c.Text))
            .DistinctBy(c => PlainText.Of(c.Text))
            .Take(2)
            .ToList();
        return names is [var only] ? FoundName.Of(NameText.Of(only.Text), Spot.Of(only)) : null;
    }

    private static bool IsNextLine(TextCell a, TextCell b) =>
        Math.Abs(a.Base - b.Base) < 2 * Math.Max(a.Size, b.Size) && Math.Abs(a.Left - b.Left) < SameLeft * a.Size;

    /// <summary>The name with the lines under it, where one of them ends it with a legal form, or it cannot end where it does: "Contoso Cycles of".</summary>
    private static string WithLegalFormBelow(string text, TextCell cell)
    {
        var name = text;
        for (var lines = 0; lines < MostLines && cell.Below is { } below && below.IsAlignedWith(cell) && cell.Base - below.Base < NextLine * cell.Size
            && !below.Text.Any(char.IsDigit); lines++)
        {
            (name, cell) = ($"{name}{(cell.Text.EndsWith(',') && !name.EndsWith(',') ? "," : string.Empty)} {below.Text}", below);
            if (NameText.IsLegalFormAlone(below.Text) || NameText.HasLegalForm(below.Text) || NameText.GoesOn(text))
                return name;
        }

        return text;
    }
}
