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
internal sealed class BillReader
{
    /// <summary>Below this nothing is said.</summary>
    private const double SureEnough = 0.55;

    /// <summary>A longer text is a sentence.</summary>
    private const int LongestField = 90;

    /// <summary>How sure what no label names is.</summary>
    private const double Unlabelled = 0.8;

    /// <summary>In sizes of the writing.</summary>
    private const double NextLine = 3;

    private readonly IReadOnlyList<TextCell> cells;
    private readonly BillMarket market;
    private readonly LabelFinder finder;
    private readonly BillDates dates;
    private readonly TelephoneTexts telephones;
    private readonly LabelledValues labelled;
    private readonly CarrierMarks carrier;
    private readonly bool isOtherPaper;

    private BillReader(BillLayout layout, BillMarket market)
    {
        this.market = market;
        cells = Paragraphs.Merge(layout, c => LabelFinder.BeginsField(c, market.Languages));
        finder = new LabelFinder(cells, market.Languages);
        isOtherPaper = OtherPapers.Is(layout, finder.Languages);
        dates = new BillDates(cells, market);
        telephones = new TelephoneTexts(market.Country);
        labelled = new LabelledValues(finder.Labels, new FieldValues(dates, telephones, market, finder.Languages));
        carrier = new CarrierMarks(layout, labelled, finder.Languages);
    }

    /// <param name="words">In any order.</param>
    /// <param name="country">The market of the order, ISO 3166-1 alpha-2.</param>
    internal static BillReading Read(IReadOnlyList<PdfWord> words, string country) =>
        new BillReader(new BillLayout(words), BillMarket.Of(country)).Read();

    private BillReading Read()
    {
        var accountNumber = Best<string>(LabelKind.AccountNumber) ?? GenericAccount();
        var btn = Best<string>(LabelKind.BillingTelephoneNumber) ?? OnlyTelephone();
        var date = FieldDate() ?? DateAfterNumber.Find(finder, dates) ?? Best<DateOnly>(LabelKind.BillDate);
        // Without any of these it may be anything that has a date.
        if (isOtherPaper || (accountNumber is null && btn is null && date is null))
            return new BillReading();

        var company = BestCandidate(LabelKind.CompanyName) is { } name ? Fact(CompanyNames.Whole(name), name.Score) : null;
        var person = Best<string>(LabelKind.AuthorizedName);
        var known = new KnownNames(company?.Value, person?.Value);
        var blocks = new AddressBlocks(labelled, market, finder.Languages);
        var addresses = new LabelledAddresses(finder, labelled, blocks, market, known);
        var letter = new CustomerAddress(cells, labelled, blocks, carrier, market, known);
        var (customer, addressee) = (letter.Find(), letter.Addressee());
        var billing = addresses.Find(LabelKind.BillingAddress);
        if (billing is not null && (billing.Company is { } owner && carrier.IsOn(owner.Name) || carrier.IsSmallPrint(billing.Cells[0])))
            billing = null;
        var address = addresses.Find(LabelKind.ServiceAddress) ?? addresses.InFields() ?? (customer?.Score < Unlabelled ? billing ?? customer : customer ?? billing);
        var list = new BillNumbers(
            cells, labelled, telephones, new NumberHeadings(labelled, finder.Languages), NoTelephones(), [.. address?.Cells ?? [], .. addressee?.Cells ?? []], btn?.Value);
        var numbers = Numbers(list, btn);
        if (address is null || customer is not null && ReferenceEquals(address, customer) && CustomerAddress.HasBox(address))
            address = addresses.UnderNumbers(numbers) ?? address;
        var place = address is null ? null : Fact(address);
        btn ??= AnyTelephoneAmong(numbers);
        var beside = CompanyNames.Beside(cells, labelled, carrier, finder.Languages);
        var companyName = company
            ?? Fact(customer?.Company, customer?.Score)
            ?? Fact(address?.Company, address?.Score)
            ?? Fact(addressee?.Company, addressee?.Score)
            ?? Fact(addresses.NameOverLabel() ?? CompanyNames.OverPerson(BestCandidate(LabelKind.AuthorizedName), labelled) ?? beside?.Company ?? CompanyNames.Alone(cells, labelled, carrier), Unlabelled);
        var authorizedName = person
            ?? PersonBesideCompany()
            ?? Fact(customer?.Person, customer?.Score)
            ?? Fact(address?.Person, address?.Score)
            ?? Fact(addressee?.Person, addressee?.Score)
            ?? Fact(beside?.Person, Unlabelled);
        return new BillReading
        {
            AccountNumber = accountNumber,
            BillDate = date ?? Best<DateOnly>(LabelKind.GenericDate) ?? PlaceAndDate.Find(cells, dates),
            BillingTelephoneNumber = btn is null ? null : Telephone(btn),
            CompanyName = companyName,
            AuthorizedName = authorizedName is not null && companyName is not null && NameText.IsDepartmentOf(companyName.Value, authorizedName.Value) ? null : authorizedName,
            ServiceAddress = place,
            PostalCode = place is null ? Best<string>(LabelKind.AddressPostalCode) : new(place.Value.PostalCode!, place.Page, place.Box, place.Confidence),
            Numbers = numbers,
            Mentioned = [.. list.Mentioned.Where(n => n != btn?.Value).Select(TelephoneNumber.Restore)],
        };
    }

    /// <summary>The number that is billed, and those that the bill lists.</summary>
    private static IReadOnlyList<BillFact<TelephoneNumber>> Numbers(BillNumbers list, BillFact<string>? btn)
    {
        var numbers = list.Find()
            .Select(n => new BillFact<string>(n.E164, n.Spot.Cell.Page, n.Spot.Box, n.Score))
            .ToList();
        if (btn is not null && !numbers.Exists(n => n.Value == btn.Value))
            numbers.Insert(0, btn);
        return [.. numbers.Select(Telephone)];
    }

    /// <summary>The first field "telephone number" that is no heading of a table: the number that the bill is for.</summary>
    private BillFact<string>? OnlyTelephone() => labelled.Found
        .Where(c => c.Label is { Kind: LabelKind.TelephoneNumber, Place: not LabelPlace.Inside }
            && !HeadsTable(c))
        .OrderBy(c => c.Cell.Line.Index)
        .DistinctBy(c => (string)c.Value)
        .Take(2)
        .ToList() is [var first, .. var more] && !more.Exists(m => IsListedUnder(first, m))
            ? new BillFact<string>((string)first.Value, first.Cell.Page, first.Spot.Box, Math.Round(Unlabelled * first.Score, 2))
            : null;

    /// <summary>Whether a label heads a column of a table: amounts stand in another, or another number under its value.</summary>
    private bool HeadsTable(Candidate candidate) =>
        candidate.Label.Cell.Line.Cells.Any(x => labelled.LabelsIn(x).Any(l => l.Kind == LabelKind.OtherAmount))
        || (candidate is { Relation: Relation.Below, Cell.Below: { } next } && next.IsAlignedWith(candidate.Cell) && telephones.FindAll(next.Text).Any());

    /// <summary>A field "telephone" has the carrier's number as often as the customer's: it is the customer's where the bill lists it.</summary>
    private BillFact<string>? AnyTelephoneAmong(IReadOnlyList<BillFact<TelephoneNumber>> numbers) => labelled.Found
        .Where(c => c.Label is { Kind: LabelKind.AnyTelephone, Place: not LabelPlace.Inside } && (c.Relation != Relation.Below || !HeadsTable(c))
            && numbers.Any(n => n.Value.ToString() == (string)c.Value))
        .OrderBy(c => c.Cell.Line.Index)
        .Select(c => new BillFact<string>((string)c.Value, c.Cell.Page, c.Spot.Box, Math.Round(Unlabelled * c.Score, 2)))
        .FirstOrDefault();

    /// <summary>Whether the same label stands right under another: both are of a list.</summary>
    private static bool IsListedUnder(Candidate first, Candidate next) => next.Label.Key == first.Label.Key && next.Cell.Page == first.Cell.Page
        && (first.Label.Cell.Base - next.Label.Cell.Base < NextLine * first.Cell.Size
            || (first is { Relation: Relation.SameCell, Label.HasColon: false } && next is { Relation: Relation.SameCell, Label.HasColon: false }));

    /// <summary>An account that the bill does not tell apart from one at a bank, where it has nothing else of a bank beside it.</summary>
    private BillFact<string>? GenericAccount() => labelled.Found
        .Where(c => c.Label is { Kind: LabelKind.GenericAccount, Place: LabelPlace.Start }
            && !c.Label.Cell.Line.Cells.Concat(c.Cell.Line.Cells).Any(x => BillWords.NamesBank(x.Text)))
        .OrderBy(c => c.Cell.Line.Index)
        .Select(c => new BillFact<string>((string)c.Value, c.Cell.Page, c.Spot.Box, Math.Round(Unlabelled * c.Score, 2)))
        .FirstOrDefault();

    /// <summary>Cells whose digits are known to be something else.</summary>
    private HashSet<TextCell> NoTelephones() =>
    [
        .. labelled.Found.Where(c => c.Relation != Relation.SameCell || c.Label.Kind != LabelKind.OtherAmount)
            .Where(c => !labelled.LabelsIn(c.Cell).Any(l => l.Kind is LabelKind.TelephoneNumber or LabelKind.BillingTelephoneNumber or LabelKind.Numbers))
            .Where(c => c.Label.Kind is LabelKind.AccountNumber or LabelKind.GenericAccount or LabelKind.OtherCode or LabelKind.OtherAmount
                or LabelKind.OtherDate or LabelKind.BillDate or LabelKind.GenericDate)
            .Select(c => c.Cell),
    ];

    /// <summary>"Customer: Contoso Ltd, A. Example".</summary>
    private BillFact<string>? PersonBesideCompany() =>
        BestCandidate(LabelKind.CompanyName) is { } company && NameText.Both(company.Spot.Text, finder.Languages) is { } both
            ? Fact(new FoundName(both.Person, company.Spot), company.Score)
            : null;

    /// <summary>The date of a field that names it; a sentence may speak of another bill, so that "date" in a field comes before it.</summary>
    private BillFact<DateOnly>? FieldDate()
    {
        var fields = labelled.Found.Where(c => c.Label.Kind is LabelKind.BillDate or LabelKind.GenericDate && c.Score >= SureEnough
            && !IsInSentence(c)).ToList();
        var best = fields.Where(c => c.Label.Kind == LabelKind.BillDate).OrderByDescending(c => c.Score).ThenBy(c => c.Cell.Line.Index).FirstOrDefault()
            ?? (BestCandidate(LabelKind.BillDate) is null ? null : fields.FirstOrDefault(c => c.Relation is Relation.SameCell or Relation.Right && c.Label.Kind == LabelKind.GenericDate));
        return best is null ? null : new BillFact<DateOnly>((DateOnly)best.Value, best.Cell.Page, best.Spot.Box, Math.Round(best.Score, 2));
    }

    /// <summary>Whether a value stands in a long text, which bars do not divide into fields.</summary>
    private static bool IsInSentence(Candidate candidate) => candidate is { Relation: Relation.SameCell, Label.HasColon: false }
        && candidate.Label.Cell.Text.Length > LongestField && candidate.Label.Cell.Text.Count(c => c is '|' or '\u00B7' or '\u2022') < 2;

    private Candidate? BestCandidate(LabelKind kind) => labelled.Found
        .Where(c => c.Label.Kind == kind && c.Score >= SureEnough && !(kind == LabelKind.CompanyName && carrier.IsOn((string)c.Value)))
        .OrderByDescending(c => c.Score)
        .ThenBy(c => c.Cell.Line.Index)
        .FirstOrDefault();

    private BillFact<T>? Best<T>(LabelKind kind) => BestCandidate(kind) is { } best
        ? new BillFact<T>((T)best.Value, best.Cell.Page, best.Spot.Box, Math.Round(best.Score, 2))
        : null;

    private static BillFact<TelephoneNumber> Telephone(BillFact<string> fact) =>
        new(TelephoneNumber.Restore(fact.Value), fact.Page, fact.Box, fact.Confidence);

    private static BillFact<string>? Fact(FoundName? found, double? score) =>
        found is null ? null : new BillFact<string>(found.Name, found.Spot.Cell.Page, found.Spot.Box, Math.Round(score ?? 0, 2));

    private static BillFact<PostalAddress> Fact(FoundAddress found)
    {
        var boxes = found.Cells.Select(c => Spot.Of(c).Box).ToList();
        return new BillFact<PostalAddress>(
            found.Address,
            found.Cells[0].Page,
            new BillBox(boxes.Min(b => b.Left), boxes.Min(b => b.Bottom), boxes.Max(b => b.Right), boxes.Max(b => b.Top)),
            Math.Round(found.Score, 2));
    }
}
