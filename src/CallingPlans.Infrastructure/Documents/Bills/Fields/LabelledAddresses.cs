using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Markets;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>Finds an address by its label, or by the labels of its parts.</summary>
internal sealed class LabelledAddresses(LabelFinder finder, LabelledValues labelled, AddressBlocks blocks, BillMarket market, KnownNames known)
{
    /// <summary>In sizes of the writing: from a label to its address.</summary>
    private const double FarthestLine = 3.2;

    /// <summary>The best address that belongs to a label of a kind; null where there is none.</summary>
    internal FoundAddress? Find(LabelKind kind) => finder.Labels
        .Where(l => l.Kind == kind && !l.IsUpperLine)
        .SelectMany(At)
        .OrderByDescending(a => a.Score)
        .FirstOrDefault();

    /// <summary>The name over the label of the service's address: "Contoso Ltd", "Service address:", its street.</summary>
    internal FoundName? NameOverLabel() => finder.Labels
        .Where(l => l is { Kind: LabelKind.ServiceAddress, Place: LabelPlace.Start, Rest.Length: 0 } && At(l).Any())
        .Select(l => l.Cell)
        .Where(c => c.Above is { } above && IsNear(c, above) && Math.Abs(c.Left - above.Left) < c.Size * 0.6)
        .Select(c => Columns.UpFrom(c.Above!, _ => false)
            .TakeWhile(x => labelled.LabelsIn(x) is not [{ Rest.Length: 0 }, ..])
            .LastOrDefault(x => labelled.LabelsIn(x) is not [{ Place: LabelPlace.Start }, ..] && NameText.Of(x.Text) is not null && NameText.IsWrittenAsName(x.Text)))
        .OfType<TextCell>()
        .Where(c => !NameText.IsStreetLike(c.Text))
        .Select(c => new FoundName(c.Text, Spot.Of(c)))
        .FirstOrDefault();

    /// <summary>An address in fields of its parts: "Street", "Town", "Postcode".</summary>
    internal FoundAddress? InFields()
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
            Region = RegionOf(Part(LabelKind.AddressRegion)) ?? address.Region,
            Country = (string?)Part(LabelKind.AddressCountry)?.Value ?? address.Country,
        };
        TextCell?[] parts = [street.Cell, town?.Cell, code?.Cell, both?.Cell];
        return new FoundAddress(address, [.. parts.OfType<TextCell>()], null, null, 0.9);
    }

    /// <summary>The one address that stands in the line under each of some numbers: "Business line 031-390 06 40", "Sample Road 4, 411 04 Göteborg".</summary>
    internal FoundAddress? UnderNumbers(IReadOnlyList<BillFact<TelephoneNumber>> numbers)
    {
        var found = finder.Cells
            .Where(c => c.Above is { } above && Math.Abs(c.Left - above.Left) < c.Size && above.Base - c.Base < 2 * c.Size
                && numbers.Any(n => n.Page == above.Page && n.Box.Bottom < above.Base + 1 && n.Box.Top > above.Base && n.Box.Left >= above.Left - 1 && n.Box.Right <= above.Right + 1))
            .Select(c => Read([c]))
            .OfType<FoundAddress>()
            .DistinctBy(a => a.Address)
            .Take(2)
            .ToList();
        return found is [var only] ? only with { Company = null, Person = null, Score = 0.8 } : null;
    }

    /// <summary>A region as forms have it, also where its name goes on in the next line.</summary>
    private string? RegionOf(Candidate? region)
    {
        if (region is null)
            return null;
        var text = (string)region.Value;
        if (region.Relation != Relation.SameCell && region.Cell.Below is { } below && IsNear(region.Cell, below)
            && market.Regions.TryGetValue(PlainText.Of($"{text} {below.Text}"), out var whole))
            return whole;
        return market.Regions.TryGetValue(PlainText.Of(text), out var known) ? known : text;
    }

    private IEnumerable<FoundAddress> At(BillLabel label)
    {
        var cell = label.Cell;
        if (label.Rest.Length > 0)
        {
            var strength = label.Place == LabelPlace.Inside ? 0.85 : 1;
            // It goes on under the label, or under the value.
            foreach (var column in new[] { Columns.DownFrom(cell, Ends), [cell, .. Columns.LinesUnder(new Spot(cell, label.RestStart, cell.Text.Length).Box.Left, cell, Ends)] })
            {
                // What looks like another label may be part of the address.
                if ((Read(column, label.Rest) ?? Read(column, cell.Text[label.RestStart..])) is { } own)
                    yield return own with { Score = strength };
            }

            yield break;
        }

        if (cell.Beside is { } right && !Ends(right) && Read(Columns.DownFrom(right, Ends)) is { } beside)
            yield return beside with { Score = IsHeadOfColumn(cell, right) ? 0.9 : 0.95 };
        if (cell.Below is { } under && !Ends(under) && IsNear(cell, under) && Read(Columns.DownFrom(under, Ends)) is { } below)
            yield return below with { Score = 0.93 };
        if (cell.Above is { } over && !Ends(over) && IsNear(cell, over) && Read([.. Enumerable.Reverse(Columns.UpFrom(over, Ends))]) is { } above)
            yield return above with { Score = 0.85 };
    }

    /// <summary>Whether under a label and under the cell right of it stand lines of their own at one height: they head columns.</summary>
    private bool IsHeadOfColumn(TextCell label, TextCell right) =>
        label.Below is { } under && right.Below is { } other && under.Line == other.Line && under != other && IsNear(label, under) && labelled.LabelsIn(under).Count == 0;

    private bool Ends(TextCell cell) => labelled.StartsWithLabel(cell) && blocks.EndsBefore(cell);

    private FoundAddress? Read(IReadOnlyList<TextCell> column, string? first = null) =>
        blocks.Read(column, known, beginsWithName: false, first)?.Address;

    private static bool IsNear(TextCell a, TextCell b) => Math.Abs(a.Base - b.Base) < FarthestLine * Math.Max(a.Size, b.Size);
}
