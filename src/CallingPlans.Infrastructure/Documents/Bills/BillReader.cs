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
        var labelled = new LabelledValues(finder.Labels, new FieldValues(new BillDates(cells, market), telephones, market, finder.Languages));
        var accountNumber = Best<string>(labelled, LabelKind.AccountNumber);
        var btn = Best<string>(labelled, LabelKind.BillingTelephoneNumber) ?? OnlyTelephone(labelled);
        var ownDate = Best<DateOnly>(labelled, LabelKind.BillDate);
        if (accountNumber is null && btn is null && ownDate is null)
            return new BillReading();

        var company = WholeName(BestCandidate(labelled, LabelKind.CompanyName));
        var person = Best<string>(labelled, LabelKind.AuthorizedName);
        var addresses = new BillAddresses(cells, finder, labelled, market);
        var customer = addresses.OfCustomer(company?.Value) is { Score: >= SureEnough } known ? known : null;
        var service = addresses.Labelled(LabelKind.ServiceAddress);
        var address = service ?? addresses.OfParts() ?? customer ?? addresses.Labelled(LabelKind.BillingAddress);
        var named = customer?.Company is null ? addresses.NamesAboveLabel() : null;
        var numbers = new BillNumbers(cells, labelled, telephones, NoTelephones(labelled), btn?.Value).Find()
            .Select(n => new BillFact<string>(n.E164, n.Spot.Cell.Page, n.Spot.Box, n.Score))
            .ToList();
        if (btn is not null && !numbers.Exists(n => n.Value == btn.Value))
            numbers.Insert(0, btn);
        var addressFact = address is null ? null : FactOf(address);
        return new BillReading
        {
            AccountNumber = accountNumber,
            BillDate = ownDate ?? Best<DateOnly>(labelled, LabelKind.GenericDate) ?? PlaceAndDate.Find(cells, new BillDates(cells, market)),
            BillingTelephoneNumber = btn is null ? null : Telephone(btn),
            CompanyName = company ?? Named(customer?.Company, customer?.CompanyName, customer?.Score) ?? Named(named, named?.Text, 0.8) ?? BesidePerson(labelled),
            AuthorizedName = person ?? Named(customer?.Person, customer?.PersonName, customer?.Score),
            ServiceAddress = addressFact,
            PostalCode = addressFact is null ? null : new(addressFact.Value.PostalCode!, addressFact.Page, addressFact.Box, addressFact.Confidence),
            Numbers = [.. numbers.Select(Telephone)],
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
        else if (name.Relation != Relation.SameCell && !NameText.HasLegalForm(text))
            text = WithLegalFormBelow(text, name.Cell);
        return new BillFact<string>(text, name.Cell.Page, name.Spot.Box, Math.Round(name.Score, 2));
    }

    /// <summary>The name with the lines under it, where one of them ends it with a legal form.</summary>
    private static string WithLegalFormBelow(string text, TextCell cell)
    {
        var name = text;
        for (var lines = 0; lines < 2 && cell.Below is { } below && below.IsAlignedWith(cell) && cell.Base - below.Base < 1.8 * cell.Size
            && !below.Text.Any(char.IsDigit); lines++)
        {
            (name, cell) = ($"{name} {below.Text}", below);
            if (NameText.IsLegalFormAlone(below.Text) || NameText.HasLegalForm(below.Text))
                return name;
        }

        return text;
    }

    private static BillFact<TelephoneNumber> Telephone(BillFact<string> fact) =>
        new(TelephoneNumber.Restore(fact.Value), fact.Page, fact.Box, fact.Confidence);

    private static BillFact<string>? Named(Spot? spot, string? name, double? score) =>
        spot is null || name is null ? null : new BillFact<string>(name, spot.Cell.Page, spot.Box, Math.Round(score ?? 0, 2));

    /// <summary>The name over a person who is named by a label: "Contoso Ltd", "Attn J. Example".</summary>
    private static BillFact<string>? BesidePerson(LabelledValues labelled)
    {
        var person = BestCandidate(labelled, LabelKind.AuthorizedName);
        if (person is not { Relation: Relation.SameCell, Label.Place: LabelPlace.Start } || person.Cell.Above is not { } above
            || above.Base - person.Cell.Base > 2 * person.Cell.Size || Math.Abs(above.Left - person.Cell.Left) > person.Cell.Size * 0.6
            || labelled.LabelsIn(above).Count > 0 || NameText.Of(above.Text) is not { } name)
            return null;
        return Named(Spot.Of(above), name, 0.8);
    }

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
