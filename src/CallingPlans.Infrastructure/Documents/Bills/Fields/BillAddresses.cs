using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Markets;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>An address of a bill, and the names that stand above it.</summary>
internal sealed record FoundAddress(PostalAddress Address, IReadOnlyList<TextCell> Cells, Spot? Company, string? CompanyName, Spot? Person, string? PersonName, double Score);

/// <summary>Finds where the service is: by its label, else the customer's address. The carrier's own address is neither.</summary>
internal sealed class BillAddresses(IReadOnlyList<TextCell> cells, LabelFinder finder, LabelledValues labelled, BillMarket market)
{
    private const int LinesOfAddress = 7;
    private const int LongestLine = 90;

    /// <summary>The address under a label for it, or null.</summary>
    internal FoundAddress? Labelled(LabelKind kind) => finder.Labels
        .Where(l => l.Kind == kind && !l.IsUpperLine)
        .SelectMany(Under)
        .OrderByDescending(a => a.Score)
        .FirstOrDefault();

    /// <summary>The address that the bill was sent to, or null where it cannot be told from the carrier's.</summary>
    internal FoundAddress? OfCustomer(string? companyName)
    {
        var towns = cells.Where(c => c.Text.Length <= LongestLine && market.PostalCode.IsMatch(TextOf(c))).ToList();
        var ofCarrier = cells.Where(c => market.PostalCode.IsMatch(c.Text) && IsCarriersLine(c)).Select(c => PlainText.Of(c.Text)).ToList();
        return towns.Select(t => BlockOf(t, companyName, ofCarrier)).OfType<FoundAddress>().OrderByDescending(a => a.Score).FirstOrDefault();
    }

    /// <summary>The name over the label of the service's address: "Contoso Ltd", "Service address:", its street.</summary>
    internal Spot? NamesAboveLabel() => finder.Labels
        .Where(l => l is { Kind: LabelKind.ServiceAddress, Place: LabelPlace.Start, Rest.Length: 0 } && Under(l).Any())
        .Select(l => l.Cell)
        .Where(c => c.Above is { } above && Near(c, above) && Math.Abs(c.Left - above.Left) < c.Size * 0.6)
        .Select(c => Columns.UpFrom(c.Above!, _ => false)
            .TakeWhile(x => labelled.LabelsIn(x) is not [{ Rest.Length: 0 }, ..])
            .LastOrDefault(x => labelled.LabelsIn(x) is not [{ Place: LabelPlace.Start }, ..] && NameText.Of(x.Text) is not null))
        .OfType<TextCell>()
        .Select(Spot.Of)
        .FirstOrDefault();

    /// <summary>An address in fields of its parts: "Street", "Town", "Postcode".</summary>
    internal FoundAddress? OfParts()
    {
        Candidate? Part(LabelKind kind) => labelled.Found.Where(c => c.Label.Kind == kind).OrderBy(c => c.Cell.Line.Index).FirstOrDefault();
        var (street, town, code, both) = (Part(LabelKind.AddressStreet), Part(LabelKind.AddressTown), Part(LabelKind.AddressPostalCode), Part(LabelKind.AddressTownAndCode));
        if (street is null || (both is null && (town is null || code is null)))
            return null;
        var address = (both?.Value as PostalAddress ?? new PostalAddress()) with { Street = (string)street.Value };
        address = address with
        {
            City = address.City ?? (string?)town?.Value,
            PostalCode = address.PostalCode ?? (string?)code?.Value,
            Region = RegionOf((string?)Part(LabelKind.AddressRegion)?.Value) ?? address.Region,
            Country = (string?)Part(LabelKind.AddressCountry)?.Value ?? address.Country,
        };
        TextCell?[] parts = [street.Cell, town?.Cell, code?.Cell, both?.Cell];
        return new FoundAddress(address, [.. parts.OfType<TextCell>()], null, null, null, null, 0.9);
    }

    private string? RegionOf(string? text) =>
        text is null ? null : market.Regions.TryGetValue(PlainText.Of(text), out var known) ? known : text;

    private IEnumerable<FoundAddress> Under(BillLabel label)
    {
        var cell = label.Cell;
        var strength = label.Place == LabelPlace.Inside ? 0.85 : 1;
        if (label.Rest.Length > 0)
        {
            // It goes on under the label, or under the value.
            foreach (var column in new[] { Columns.DownFrom(cell, Ends), [cell, .. Columns.LinesUnder(new Spot(cell, label.RestStart, cell.Text.Length).Box.Left, cell, Ends)] })
            {
                if (Read([label.Rest, .. column.Skip(1).Select(TextOf)], column) is { } own)
                    yield return own with { Score = strength };
            }

            yield break;
        }

        if (cell.Next is { } right && !Ends(right) && Read(Columns.DownFrom(right, Ends)) is { } beside)
            yield return beside with { Score = 0.95 };
        if (cell.Below is { } under && !Ends(under) && Near(cell, under) && Read(Columns.DownFrom(under, Ends)) is { } below)
            yield return below with { Score = 0.93 };
        if (cell.Above is { } over && !Ends(over) && Near(cell, over) && Read([.. Enumerable.Reverse(Columns.UpFrom(over, Ends))]) is { } above)
            yield return above with { Score = 0.85 };
    }

    private bool Ends(TextCell cell) => labelled.StartsWithLabel(cell);

    private static bool Near(TextCell a, TextCell b) => Math.Abs(a.Base - b.Base) < 3.2 * Math.Max(a.Size, b.Size);

    private FoundAddress? Read(List<TextCell> cells) => Read([.. cells.Select(TextOf)], cells);

    /// <summary>The text of a line of an address: a postal code may stand a little apart.</summary>
    private string TextOf(TextCell cell) =>
        cell.Next is { } next && next.Left - cell.Right < 2.5 * cell.Size && market.PostalCode.Match(next.Text) is { Success: true } code
        && code.Length == next.Text.Length
            ? $"{cell.Text} {next.Text}"
            : cell.Text;

    private FoundAddress? Read(List<string> lines, List<TextCell> cells)
    {
        // In a narrow column a line may break anywhere.
        var found = AddressText.Parse([.. lines.Take(LinesOfAddress)], market);
        if (found is not { Above.Count: > 0 } && Columns.IsNarrow(cells))
            found = AddressText.Parse([string.Join(' ', lines.Take(LinesOfAddress))], market);
        if (found is not { Above.Count: > 0 })
            return null;
        // Names may stand above the street here too.
        var (address, names) = WithoutNames(found);
        return address.Street is null
            ? null
            : new FoundAddress(address, [.. cells.Take(found.LastLine + 1)], null, names, null, null, 1);
    }

    private static (PostalAddress Address, string? Company) WithoutNames(AddressText found)
    {
        if (found.Above.Count > 1 && NameText.HasLegalForm(found.Above[0]) && !found.Above[0].Any(char.IsDigit))
            return (found.Address with { Street = string.Join(", ", found.Above.Skip(1)) }, found.Above[0]);
        return (found.Address, null);
    }

    /// <summary>A line that gives an address and how to reach somebody in one: the carrier's.</summary>
    private bool IsCarriersLine(TextCell cell) =>
        cell.Text.Count(c => c is '\u00B7' or '|') >= 2
        || cell.Line.Cells.Any(c => labelled.LabelsIn(c).Any(l => l.Kind == LabelKind.OtherContact))
        || (AddressText.Parse([cell.Text], market) is { Above.Count: > 0 } && NameText.NamesCarrier(cell.Text));

    private FoundAddress? BlockOf(TextCell town, string? companyName, List<string> ofCarrier)
    {
        if (IsCarriersLine(town))
            return null;
        var column = Columns.UpFrom(town, EndsBlock);
        column.Reverse();
        var above = column[0].Above is { } over && Near(column[0], over) && labelled.LabelsIn(over) is [.., { Rest.Length: 0 } heading] ? heading : null;
        if (town.Below is { } below && BillMarket.CountryOf(below.Text) is not null && town.IsAlignedWith(below))
            column.Add(below);
        var lines = new List<string>();
        var lineCells = new List<TextCell>();
        var (score, company, companyCell, person, personCell) = (0.6, (string?)null, (Spot?)null, (string?)null, (Spot?)null);
        foreach (var cell in column)
        {
            var labels = labelled.LabelsIn(cell);
            // "Contoso Ltd, Attn: J. Example"
            if (labels is [{ Kind: LabelKind.AuthorizedName, Place: not LabelPlace.Start, Start: > 0 } beside, ..] && NameText.Of(cell.Text[..beside.Start]) is { } ahead)
            {
                (person, personCell) = (NameText.PersonOf(beside.Rest, finder.Languages), new Spot(cell, beside.RestStart, cell.Text.Length));
                (company, companyCell) = (ahead.TrimEnd(' ', ','), new Spot(cell, 0, beside.Start));
                continue;
            }

            var label = labels is [{ Place: LabelPlace.Start, Rest.Length: > 0 } first, ..] ? first : null;
            switch (label?.Kind)
            {
                case LabelKind.AuthorizedName when !label.IsWeak || label.Key.Length <= 4:
                    (person, personCell) = (NameText.PersonOf(label.Rest, finder.Languages), new Spot(cell, label.RestStart, cell.Text.Length));
                    break;
                case LabelKind.CompanyName when !label.IsWeak:
                    (company, companyCell) = (NameText.Of(label.Rest), new Spot(cell, label.RestStart, cell.Text.Length));
                    break;
                case LabelKind.OtherContact or LabelKind.OtherDate or LabelKind.OtherCode or LabelKind.OtherAmount when !label.IsWeak:
                    return null;
                default:
                    lines.Add(TextOf(cell));
                    lineCells.Add(cell);
                    break;
            }
        }

        if (AddressText.Parse(lines, market) is not { Above.Count: > 0 } found)
            return null;
        List<string> street = [.. found.Above];
        if (company is null && companyName is not null && street.FindIndex(l => Same(l, companyName)) is >= 0 and var known)
        {
            (company, companyCell) = (street[known], CellOf(lineCells, street[known]));
            score += 0.3;
            street.RemoveAt(known);
            if (person is null && known > 0 && !street[0].Any(char.IsDigit))
            {
                (person, personCell) = (NameText.PersonOf(street[0], finder.Languages), CellOf(lineCells, street[0]));
                street.RemoveAt(0);
            }
        }

        var names = NamesIn(street, company is null ? 2 : 1, person is null);
        foreach (var name in names)
        {
            street.Remove(name);
            if (company is null && (names.Count == 1 || !IsPerson(name, names)))
                (company, companyCell) = (NameText.Of(name), CellOf(lineCells, name));
            else if (person is null)
                (person, personCell) = (NameText.PersonOf(name, finder.Languages), CellOf(lineCells, name));
        }

        if (street.Count == 0)
            return null;
        if (person is not null)
            score += 0.3;
        if (company is not null && NameText.HasLegalForm(company))
            score += 0.05;
        if (above?.Kind is LabelKind.CompanyName or LabelKind.BillingAddress)
            score += 0.3;
        if (above?.Kind is LabelKind.OtherContact or LabelKind.OtherText)
            score -= 0.5;
        if (ofCarrier.Exists(line => line.Contains(PlainText.Of(found.Address.PostalCode!), StringComparison.Ordinal)
            && line.Contains(PlainText.Of(street[0]), StringComparison.Ordinal)))
            score -= 0.6;
        if (company is not null && NameText.NamesCarrier(company))
            score -= 0.3;
        if (street.Any(IsBox))
            score -= 0.3;
        if (town.Page > 1)
            score -= 0.2;
        var address = found.Address with { Street = string.Join(", ", street) };
        return new FoundAddress(address, lineCells, companyCell, company, personCell, person, Math.Min(score, 1));
    }

    private bool EndsBlock(TextCell cell) =>
        labelled.LabelsIn(cell) is [{ Place: LabelPlace.Start } label, ..]
        && (label.Rest.Length == 0 || (label.Kind is not (LabelKind.AuthorizedName or LabelKind.CompanyName) && !label.IsWeak));

    private static Spot? CellOf(List<TextCell> cells, string text) => cells.FirstOrDefault(c => c.Text.Trim() == text.Trim()) is { } cell ? Spot.Of(cell) : null;

    private static bool Same(string a, string b) => PlainText.Of(a).Trim() == PlainText.Of(b).Trim();

    /// <summary>The first lines, as long as they look like names and the street is not reached.</summary>
    private List<string> NamesIn(List<string> lines, int most, bool personMissing)
    {
        var names = new List<string>();
        foreach (var line in lines.Take(lines.Count - 1))
        {
            if (names.Count == most || line.Any(char.IsDigit) || IsBox(line))
                break;
            // A second name is there only where one of the two is a person's or has a legal form.
            if (names.Count == 1 && !(personMissing && (NameText.IsPersonLike(names[0], finder.Languages) || NameText.IsPersonLike(line, finder.Languages) || NameText.HasLegalForm(line))))
                break;
            names.Add(line);
        }

        return names;
    }

    private bool IsPerson(string name, List<string> names) => names.Count switch
    {
        2 when NameText.HasLegalForm(name) => false,
        2 when names.Any(n => n != name && NameText.HasLegalForm(n)) => true,
        _ => NameText.IsPersonLike(name, finder.Languages),
    };

    private static bool IsBox(string line)
    {
        var plain = PlainText.Of(line).TrimStart();
        return BillWords.Boxes.Any(b => plain.StartsWith(b + " ", StringComparison.Ordinal));
    }
}
