using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents.Bills.Fields;
using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Markets;
using CallingPlans.Infrastructure.Documents.Bills.Values;
using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Documents.Bills;

/// <summary>
/// Reads a telephone bill: by the labels of its language, by what stands next to them, and by how dates, numbers and
/// addresses are written in its market. What it is not sure of it leaves out.
/// </summary>
internal static class BillReader
{
    /// <summary>Below this nothing is said.</summary>
    private const double SureEnough = 0.55;

    /// <param name="words">In any order.</param>
    /// <param name="country">The market of the order, ISO 3166-1 alpha-2.</param>
    internal static BillReading Read(IReadOnlyList<PdfWord> words, string country)
    {
        var market = BillMarket.Of(country);
        var layout = new BillLayout(words);
        var cells = Paragraphs.Merge(layout);
        var finder = new LabelFinder(cells, market.Languages);
        if (OtherPapers.Is(layout, finder.Languages))
            return new BillReading();
        var telephones = new TelephoneTexts(country);
        var labelled = new LabelledValues(finder.Labels, new FieldValues(new BillDates(cells, market), telephones, finder.Languages));
        var accountNumber = Best<string>(labelled, LabelKind.AccountNumber);
        var btn = Best<string>(labelled, LabelKind.BillingTelephoneNumber) ?? OnlyTelephone(labelled);
        var ownDate = Best<DateOnly>(labelled, LabelKind.BillDate);
        if (accountNumber is null && btn is null && ownDate is null)
            return new BillReading();

        var company = WholeName(BestCandidate(labelled, LabelKind.CompanyName));
        var person = Best<string>(labelled, LabelKind.AuthorizedName);
        var addresses = new BillAddresses(layout, finder, labelled, market);
        var customer = addresses.OfCustomer(company?.Value) is { Score: >= SureEnough } known ? known : null;
        var service = addresses.Labelled(LabelKind.ServiceAddress);
        var address = service ?? customer ?? addresses.Labelled(LabelKind.BillingAddress);
        var named = customer?.Company is null ? addresses.NamesAboveLabel() : null;
        var addressFact = address is null ? null : FactOf(address);
        return new BillReading
        {
            AccountNumber = accountNumber,
            BillDate = ownDate ?? Best<DateOnly>(labelled, LabelKind.GenericDate),
            BillingTelephoneNumber = btn is null ? null : new(TelephoneNumber.Restore(btn.Value), btn.Page, btn.Box, btn.Confidence),
            CompanyName = company ?? Named(customer?.Company, customer?.CompanyName, customer?.Score) ?? Named(named, named?.Text, 0.8),
            AuthorizedName = person ?? Named(customer?.Person, customer?.PersonName, customer?.Score),
            ServiceAddress = addressFact,
            PostalCode = addressFact is null ? null : new(addressFact.Value.PostalCode!, addressFact.Page, addressFact.Box, addressFact.Confidence),
            Numbers =
            [
                .. new BillNumbers(cells, labelled, telephones, NoTelephones(labelled)).Find()
                    .Select(n => new BillFact<TelephoneNumber>(TelephoneNumber.Restore(n.E164), n.Spot.Cell.Page, n.Spot.Box, n.Score)),
            ],
        };
    }

    /// <summary>A field "telephone number" that is no heading of a table: the number that the bill is for.</summary>
    private static BillFact<string>? OnlyTelephone(LabelledValues labelled) => labelled.Found
        .Where(c => c.Label.Kind == LabelKind.TelephoneNumber && c.Label.Place != LabelPlace.Inside
            && !c.Label.Cell.Line.Cells.Any(x => labelled.LabelsIn(x).Any(l => l.Kind == LabelKind.OtherAmount)))
        .OrderBy(c => c.Cell.Line.Index)
        .Select(c => new BillFact<string>((string)c.Value, c.Cell.Page, c.Spot.Box, Math.Round(0.8 * c.Score, 2)))
        .FirstOrDefault();

    /// <summary>Cells whose digits are known to be something else.</summary>
    private static HashSet<TextCell> NoTelephones(LabelledValues labelled) =>
    [
        .. labelled.Found
            .Where(c => c.Label.Kind is LabelKind.AccountNumber or LabelKind.OtherCode or LabelKind.OtherDate or LabelKind.BillDate or LabelKind.GenericDate
                or LabelKind.OtherAmount && c.Relation != Relation.SameCell)
            .Select(c => c.Cell),
    ];

    private static Candidate? BestCandidate(LabelledValues labelled, LabelKind kind) => labelled.Found
        .Where(c => c.Label.Kind == kind && c.Score >= SureEnough)
        .OrderByDescending(c => c.Score)
        .ThenBy(c => c.Cell.Line.Index)
        .FirstOrDefault();

    private static BillFact<T>? Best<T>(LabelledValues labelled, LabelKind kind) => BestCandidate(labelled, kind) is { } best
        ? new BillFact<T>((T)best.Value, best.Cell.Page, best.Spot.Box, Math.Round(best.Score, 2))
        : null;

    /// <summary>A company's name, also where it was broken before its legal form.</summary>
    private static BillFact<string>? WholeName(Candidate? name)
    {
        if (name is null)
            return null;
        var text = (string)name.Value;
        if (NameText.IsLegalFormAlone(text) && name.Cell.Above is { } above && above.IsAlignedWith(name.Cell))
            text = $"{above.Text} {text}";
        else if (name.Cell.Below is { } below && below.IsAlignedWith(name.Cell) && NameText.IsLegalFormAlone(below.Text)
            && name.Cell.Base - below.Base < 1.8 * name.Cell.Size)
            text = $"{text} {below.Text}";
        return new BillFact<string>(text, name.Cell.Page, name.Spot.Box, Math.Round(name.Score, 2));
    }

    private static BillFact<string>? Named(Spot? spot, string? name, double? score) =>
        spot is null || name is null ? null : new BillFact<string>(name, spot.Cell.Page, spot.Box, Math.Round(score ?? 0, 2));

    private static BillFact<PostalAddress> FactOf(FoundAddress found)
    {
        var boxes = found.Cells.Select(c => Spot.Of(c).Box).ToList();
        return new BillFact<PostalAddress>(
            found.Address,
            found.Cells[0].Page,
            new BillBox(boxes.Min(b => b.Left), boxes.Min(b => b.Bottom), boxes.Max(b => b.Right), boxes.Max(b => b.Top)),
            Math.Round(found.Score, 2));
    }
}
