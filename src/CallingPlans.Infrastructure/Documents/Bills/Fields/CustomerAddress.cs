using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Markets;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>Finds the address that a bill was sent to, with the names in it. The carrier's own address is not it.</summary>
internal sealed class CustomerAddress(
    IReadOnlyList<TextCell> cells, LabelledValues labelled, AddressBlocks blocks, CarrierMarks carrier, BillMarket market, KnownNames known)
{
    private const int LongestLine = 90;
    private const int MostTowns = 100;

    /// <summary>How much likelier an address has to be than the next one, and from where on it need not.</summary>
    private const double Least = 0.55;
    private const double Margin = 0.1;
    private const double Sure = 0.75;

    private const double BoxIsNoPlace = 0.15;

    /// <summary>In sizes of the writing: from a heading to its block.</summary>
    private const double FarthestHeading = 3.2;

    /// <summary>As wide as that, a gap separates columns that have nothing to do with each other.</summary>
    private const double FarthestContact = 6;

    /// <summary>The address of a letter stands above this, as a part of what is written on the first page.</summary>
    private const double Head = 0.45;

    private readonly double bottomOfHead = BottomOfHead(cells);

    private static double BottomOfHead(IReadOnlyList<TextCell> cells)
    {
        var bases = cells.Where(c => c is { Page: 1, Turn: 0 }).Select(c => c.Base).DefaultIfEmpty(0).ToList();
        return bases.Max() - Math.Max((bases.Max() - bases.Min()) * Head, LeastHead);
    }

    /// <summary>In points: a short page is a head as a whole.</summary>
    private const double LeastHead = 250;

    private IReadOnlyList<FoundAddress>? found;

    /// <summary>The likeliest, or null where none can be told from the carrier's.</summary>
    internal FoundAddress? Find() => Likeliest([.. Blocks.Select(a => HasBox(a) ? a with { Score = a.Score - BoxIsNoPlace } : a).OrderByDescending(a => a.Score)]);

    /// <summary>The likeliest with a company's name: the letter goes to it, also where the service is at another address.</summary>
    internal FoundAddress? Addressee() => Likeliest([.. Blocks.Where(a => a.Company is not null && a.Cells[0].Page == 1)]);

    /// <summary>Whether a line of the street is a post-office box, where no line ends.</summary>
    internal static bool HasBox(FoundAddress address) => address.Address.Street!.Split(", ").Any(BillWords.IsBox);

    /// <summary>Where two are as likely, neither is.</summary>
    private static FoundAddress? Likeliest(IReadOnlyList<FoundAddress> likeliestFirst) => likeliestFirst switch
    {
        [var best, var next, ..] when best.Score - next.Score < Margin && best.Address != next.Address && best.Score < Sure => null,
        [{ Score: >= Least } best, ..] => best,
        _ => null,
    };

    /// <summary>All addresses that may be the customer's, the likeliest first.</summary>
    private IReadOnlyList<FoundAddress> Blocks => found ??= FindAll();

    private IReadOnlyList<FoundAddress> FindAll()
    {
        var ofCarrier = cells.Where(c => market.PostalCode.IsMatch(c.Text) && IsCarriersLine(c)).Take(MostTowns).Select(c => PlainText.Of(c.Text)).ToList();
        return
        [
            .. cells.Where(c => c.Text.Length <= LongestLine && market.PostalCode.IsMatch(blocks.TextOf(c)))
                .Take(MostTowns)
                .Select(t => BlockOf(t, ofCarrier))
                .OfType<FoundAddress>()
                .OrderByDescending(a => a.Score),
        ];
    }

    private FoundAddress? BlockOf(TextCell town, List<string> ofCarrier)
    {
        if (IsCarriersLine(town))
            return null;
        // Over it another address may end.
        var column = Columns.UpFrom(town, c => blocks.EndsBefore(c) || IsValueOfAnother(c) || AddressText.Parse([c.Text], market) is not null || IsCarriersLine(c));
        column.Reverse();
        if (column.Exists(IsOfAnother))
            return null;
        if (town.Below is { } below && BillMarket.CountryOf(below.Text) is not null && town.IsAlignedWith(below))
            column.Add(below);
        if (blocks.Read(column, known, beginsWithName: true) is not var (address, names))
            return null;
        var score = ScoreOf(address, names, HeadingOf(column[0]), ofCarrier);
        return address with { Score = Math.Clamp(score, 0, 1) };
    }

    /// <summary>Whether it stands as the address of a letter does: on the first page's upper part, street and town in lines of their own.</summary>
    private bool IsInWindow(FoundAddress found)
    {
        var (first, last) = (found.Cells[0], found.Cells[^1]);
        return first.Page == 1 && found.Cells.Count >= 2 && last.Base >= bottomOfHead && !carrier.IsSmallPrint(first)
            && AddressText.Parse([blocks.TextOf(last)], market) is not { Above.Count: > 1 };
    }

    /// <summary>Under the carrier's address stands how to reach it.</summary>
    private bool HasContactBelow(TextCell last) =>
        last.Below is { } below && last.Base - below.Base < 1.9 * last.Size && Math.Abs(last.Left - below.Left) < last.Size
        && (labelled.LabelsIn(below).Any(l => l.Kind is LabelKind.OtherContact or LabelKind.AnyTelephone && l is { Place: LabelPlace.Start, Rest.Length: > 0 }) || CarrierMarks.HasDomain(below.Text));

    /// <summary>Under its name in large type stands the carrier's own address.</summary>
    private bool IsUnderLetterhead(TextCell first) =>
        first.Above is { } above && above.Size > first.Size && above.Base - first.Base < FarthestHeading * above.Size && Math.Abs(first.Left - above.Left) < first.Size
        && carrier.IsOn(above.Text);

    private LabelKind? HeadingOf(TextCell first) =>
        first.Above is { } over && Math.Abs(first.Base - over.Base) < FarthestHeading * Math.Max(first.Size, over.Size)
        && labelled.LabelsIn(over) is [.., { Rest.Length: 0 } heading]
            ? heading.Kind
            : null;

    private double ScoreOf(FoundAddress found, NamesOfBlock names, LabelKind? heading, List<string> ofCarrier)
    {
        var score = 0.45;
        if (IsInWindow(found))
            score += 0.2;
        else if (found.Cells.Count == 1)
            score -= 0.25;
        if (HasContactBelow(found.Cells[^1]))
            score -= 0.4;
        if (names.HasKnown)
            score += 0.3;
        if (found.Person is not null)
            score += 0.25;
        if (found.Company is not null && NameText.HasLegalForm(found.Company.Name))
            score += 0.15;
        if (heading is LabelKind.CompanyName or LabelKind.BillingAddress)
            score += 0.3;
        if (heading is LabelKind.OtherContact or LabelKind.OtherText)
            score -= 0.5;
        var (street, code) = (PlainText.Of(found.Address.Street!), PlainText.Of(found.Address.PostalCode!));
        if (ofCarrier.Exists(line => line.Contains(code, StringComparison.Ordinal) && line.Contains(street.Split(", ")[0], StringComparison.Ordinal)))
            score -= 0.6;
        if (found.Company is not null && !names.HasKnown)
            score -= carrier.IsOn(found.Company.Name) ? 0.5 : NameText.NamesCarrier(found.Company.Name) ? 0.3 : 0;
        if (carrier.IsSmallPrint(found.Cells[0]))
            score -= 0.3;
        if (found.Company is null && found.Person is null && HasBox(found))
            score -= 0.15;
        if (found.Company is null && found.Person is null && IsUnderLetterhead(found.Cells[0]))
            score -= 0.4;
        if (found.Cells[0].Page > 1)
            score -= 0.2;
        return score;
    }

    /// <summary>Whether the label left of a cell says that it is no part of an address.</summary>
    private bool IsValueOfAnother(TextCell cell) =>
        cell.Index > 0 && labelled.LabelsIn(cell.Line.Cells[cell.Index - 1]) is [.., { Rest.Length: 0, Kind: not (LabelKind.CompanyName or LabelKind.AuthorizedName or LabelKind.BillingAddress or LabelKind.ServiceAddress) } label]
        && cell.Left - label.Cell.Right < FarthestContact * cell.Size;

    /// <summary>Whether a line of a block shows that it is no address of the customer's.</summary>
    private bool IsOfAnother(TextCell cell) =>
        labelled.LabelsIn(cell) is [{ Place: LabelPlace.Start, Rest.Length: > 0, IsWeak: false, Kind: LabelKind.OtherContact or LabelKind.OtherDate or LabelKind.OtherCode or LabelKind.OtherAmount }, ..];

    private static bool IsClose(TextCell a, TextCell b) => Math.Max(a.Left, b.Left) - Math.Min(a.Right, b.Right) < FarthestContact * b.Size;

    /// <summary>A line that gives an address and how to reach somebody in one: the carrier's.</summary>
    private bool IsCarriersLine(TextCell cell) =>
        cell.Text.Count(c => c is '\u00B7' or '|') >= 2
        || cell.Line.Cells.Any(c => IsClose(c, cell) && labelled.LabelsIn(c).Any(l => l.Kind == LabelKind.OtherContact))
        || (AddressText.Parse([cell.Text], market) is { Above.Count: > 0 } && NameText.NamesCarrier(cell.Text));
}
