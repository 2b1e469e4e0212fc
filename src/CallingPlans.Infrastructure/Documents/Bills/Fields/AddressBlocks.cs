using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Markets;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>Reads an address that stands in lines, with the names above its street.</summary>
internal sealed class AddressBlocks(LabelledValues labelled, BillMarket market, IReadOnlyList<Vocabulary> languages)
{
    private const int LinesOfAddress = 8;

    /// <summary>In sizes of the writing: how far a postal code may stand from its town.</summary>
    private const double FarthestCode = 2.5;

    /// <summary>Whether a line is no more part of an address: names may have labels in it.</summary>
    internal bool EndsBefore(TextCell cell) =>
        labelled.LabelsIn(cell) is [{ Place: LabelPlace.Start } label, ..]
        && !(label is { Kind: LabelKind.OtherText, HasColon: true } && NameText.IsInitialAndName(label.Rest))
        && (label.Rest.Length == 0 || (label.Kind is not (LabelKind.AuthorizedName or LabelKind.CompanyName) && !label.IsWeak));

    /// <summary>The text of a line of an address: a postal code may stand a little apart.</summary>
    internal string TextOf(TextCell cell) =>
        cell.Next is { } next && next.Left - cell.Right < FarthestCode * cell.Size && market.PostalCode.Match(next.Text) is { Success: true } code
        && code.Length == next.Text.Length
            ? $"{cell.Text} {next.Text}"
            : cell.Text;

    /// <summary>The address of a column of lines; null where they have none, or no street.</summary>
    /// <param name="first">The text of the first line, where a label is to be left out of it.</param>
    internal (FoundAddress Address, NamesOfBlock Names)? Read(
        IReadOnlyList<TextCell> column, KnownNames known, bool beginsWithName, string? first = null)
    {
        var names = new NamesOfBlock(known, languages);
        var (lines, cells) = (new List<string>(), new List<TextCell>());
        foreach (var cell in column)
        {
            if (lines.Count == 0 && first is not null)
                lines.Add(first);
            else if (names.TakeLabelled(cell, labelled.LabelsIn(cell)))
                continue;
            else
                lines.Add(TextOf(cell));
            cells.Add(cell);
        }

        if (lines.Count > LinesOfAddress)
            lines = lines[..LinesOfAddress];
        var found = AddressText.Parse(lines, market);
        // In a narrow column a line may break anywhere.
        if (found is not { Above.Count: > 0 } && Columns.IsNarrow(cells))
            found = AddressText.Parse([string.Join(' ', lines)], market);
        if (found is not { Above.Count: > 0 })
            return null;
        List<string> street = [.. found.Above];
        names.TakeFrom(street, cells, beginsWithName && found.PostalLine > 0);
        var address = found.Address with { Street = string.Join(", ", street) };
        return (new FoundAddress(address, [.. cells.Take(found.LastLine + 1)], names.Company, names.Person, 1), names);
    }
}
