using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>Names that labels have told already.</summary>
internal sealed record KnownNames(string? Company, string? Person);

/// <summary>
/// Takes the names off the lines above a town, so that the street is left. A label may name them, they may be known
/// already, or have a legal form or an initial; else, where a block begins with a name, its first line is the company's.
/// </summary>
internal sealed class NamesOfBlock(KnownNames known, IReadOnlyList<Vocabulary> languages)
{
    internal FoundName? Company { get; private set; }

    internal FoundName? Person { get; private set; }

    /// <summary>Whether a name that was known stands in the block.</summary>
    internal bool HasKnown { get; private set; }

    /// <summary>Takes a line with a label: <c>Attn: J. Example</c>, <c>Contoso Ltd, Attn: J. Example</c>.</summary>
    /// <returns>Whether the line was one.</returns>
    internal bool TakeLabelled(TextCell cell, IReadOnlyList<BillLabel> labels)
    {
        if (labels is [{ Kind: LabelKind.AuthorizedName, Place: not LabelPlace.Start, Start: > 0 } beside, ..] && NameText.Of(cell.Text[..beside.Start]) is { } ahead)
        {
            Person = PersonIn(cell, beside);
            Company = new FoundName(ahead.TrimEnd(' ', ','), new Spot(cell, 0, beside.Start));
            return true;
        }

        if (labels is not [{ Place: LabelPlace.Start, Rest.Length: > 0 } label, ..])
            return false;
        // "Your contact: J. Example" is the carrier's clerk elsewhere; in the customer's own address it is the customer's.
        if (label is { Kind: LabelKind.OtherText, HasColon: true } && NameText.IsInitialAndName(label.Rest))
        {
            Person = PersonIn(cell, label);
            return true;
        }

        // "c/o Contoso Ltd"
        if (label.Kind == LabelKind.AuthorizedName && NameText.HasLegalForm(label.Rest))
            Company = FoundName.Of(NameText.Of(label.Rest), new Spot(cell, label.RestStart, cell.Text.Length));
        else if (label.Kind == LabelKind.AuthorizedName && (!label.IsWeak || label.Key.Length <= 4))
            Person = PersonIn(cell, label);
        else if (label.Kind == LabelKind.CompanyName && !label.IsWeak)
            Company = FoundName.Of(NameText.Of(label.Rest), new Spot(cell, label.RestStart, cell.Text.Length));
        else
            return false;
        return true;
    }

    /// <summary>Takes the names off, and leaves the lines of the street.</summary>
    /// <param name="lines">Above the town, top first; at least one is left.</param>
    /// <param name="cells">Where they stand.</param>
    /// <param name="beginsWithName">Whether a first line that could be anything is a name.</param>
    internal void TakeFrom(List<string> lines, IReadOnlyList<TextCell> cells, bool beginsWithName)
    {
        while (lines.Count > 1 && NameText.IsSalutationAlone(lines[0]))
            lines.RemoveAt(0);
        TakeKnown(lines, cells);
        RemoveDepartments(lines);
        if (Company is null && lines.Count > 1 && NameText.Both(lines[0], languages) is { } both)
        {
            (Company, Person) = (FoundName.Of(both.Company, SpotOf(cells, lines[0])), Person ?? FoundName.Of(both.Person, SpotOf(cells, lines[0])));
            lines.RemoveAt(0);
        }

        foreach (var name in NamesIn(lines, line => beginsWithName && cells.Any(c => c.Text.Trim() == line.Trim())))
        {
            lines.Remove(name.Line);
            var spot = SpotOf(cells, name.Line);
            if (name.IsPerson)
                Person ??= FoundName.Of(NameText.PersonOf(name.Line, languages), spot);
            else
                Company ??= FoundName.Of(NameText.Of(NameText.WithoutSalutation(name.Line)), spot);
        }
    }

    /// <summary>Lines under a company's name that say for which of its departments the letter is.</summary>
    private void RemoveDepartments(List<string> lines)
    {
        for (var i = lines.Count - 2; i >= 0; i--)
        {
            var hasCompany = Company is not null || lines.Take(i).Any(l => !NameText.IsPersonLike(l, languages)) || lines.Skip(i + 1).Any(NameText.HasLegalForm);
            if (hasCompany && !lines[i].Any(char.IsDigit) && !NameText.HasLegalForm(lines[i]) && NameText.NamesDepartment(lines[i]))
                lines.RemoveAt(i);
        }
    }

    private FoundName? PersonIn(TextCell cell, BillLabel label) =>
        FoundName.Of(NameText.PersonOf(label.Rest, languages), new Spot(cell, label.RestStart, cell.Text.Length));

    private void TakeKnown(List<string> lines, IReadOnlyList<TextCell> cells)
    {
        if (known.Person is not null && lines.Count > 1 && lines.FindIndex(l => IsSame(NameText.PersonOf(l, languages), known.Person)) is >= 0 and var person)
        {
            Person ??= new FoundName(known.Person, SpotOf(cells, lines[person])!);
            lines.RemoveAt(person);
            HasKnown = true;
        }

        if (known.Company is null || lines.Count < 2 || lines.FindIndex(l => IsSame(l, known.Company)) is not (>= 0 and var company))
            return;
        Company ??= new FoundName(lines[company], SpotOf(cells, lines[company])!);
        lines.RemoveAt(company);
        HasKnown = true;
        // Who stands over the company is its person.
        if (Person is null && company > 0 && lines.Count > 1 && !lines[0].Any(char.IsDigit))
        {
            Person = FoundName.Of(NameText.PersonOf(lines[0], languages), SpotOf(cells, lines[0]));
            lines.RemoveAt(0);
        }
    }

    /// <summary>The first lines, as long as they look like names and the street is not reached.</summary>
    private List<(string Line, bool IsPerson)> NamesIn(List<string> lines, Func<string, bool> canBegin)
    {
        List<string> names = [];
        foreach (var line in lines.Take(lines.Count - 1))
        {
            if (names.Count == (Company is null ? Person is null ? 2 : 1 : 1) || !CanBeName(line))
                break;
            var isSure = NameText.IsPersonLike(line, languages) || NameText.HasLegalForm(line);
            var isExpected = names.Count == 0 ? canBegin(line) : Person is null && (NameText.IsPersonLike(names[0], languages) || IsPersonOverStreet(lines, line));
            if (!isSure && !isExpected)
                break;
            names.Add(line);
        }

        // "Tailspin Toys", "Dana Example", "18 Canyon Rd".
        if (Person is null && names is [var first, var second] && IsPersonOverStreet(lines, second) && !NameText.IsPersonLike(first, languages))
            return [(first, false), (second, true)];

        return [.. names.Select(n => (n, Company is not null || IsPerson(n, names)))];
    }

    /// <summary>Whether a line has the form of a person's name and stands right over a street with a house's number, or a box.</summary>
    private static bool IsPersonOverStreet(List<string> lines, string line) =>
        lines.IndexOf(line) is > 0 and var at && at + 1 < lines.Count && (NameText.IsStreetLike(lines[at + 1]) || BillWords.IsBox(lines[at + 1])) && NameText.IsTwoWords(line);

    /// <summary>A name may have a digit; a line that begins or ends with one is a street, and so is a box.</summary>
    private static bool CanBeName(string line) => !BillWords.IsBox(line) && (!line.Any(char.IsDigit) || (NameText.HasLegalForm(line) && !char.IsDigit(line[^1])));

    private bool IsPerson(string name, List<string> names) => names.Count switch
    {
        2 when NameText.HasLegalForm(name) => false,
        2 when names.Any(n => n != name && NameText.NamesRole(n)) => false,
        2 when NameText.NamesRole(name) => true,
        2 when names.Any(n => n != name && NameText.HasLegalForm(n)) => true,
        2 when names.Any(n => n != name && NameText.HasCompanyWord(n)) => true,
        2 => NameText.IsPersonLike(name, languages) && !NameText.HasCompanyWord(name),
        _ when Company is not null => true,
        _ => NameText.IsInitialAndName(name) && !NameText.HasLegalForm(name),
    };

    private static Spot? SpotOf(IReadOnlyList<TextCell> cells, string text) =>
        cells.FirstOrDefault(c => c.Text.Trim() == text.Trim()) is { } cell ? Spot.Of(cell) : cells.Count > 0 ? Spot.Of(cells[0]) : null;

    private static bool IsSame(string? a, string b) => a is not null && PlainText.Of(a).Trim() == PlainText.Of(b).Trim();
}
