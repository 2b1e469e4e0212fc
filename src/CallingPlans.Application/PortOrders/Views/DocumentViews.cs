using System.Globalization;
using CallingPlans.Application.PortOrders.Lint;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>Shows documents in a language: the latest bill together with what it says otherwise than the form.</summary>
public static class DocumentViews
{
    public static DocumentView Show(PortOrder order, OrderDocument document, string language) => new(
        document.Id,
        document.Kind,
        document.FileName,
        document.ContentType,
        document.Size,
        document.Sha256,
        document.UploadedAt,
        Check(order, document, language));

    /// <summary>The check of a document of an order, for whoever may see the order.</summary>
    public static CheckView Check(PortOrder order, OrderDocument document, string language)
    {
        var alone = CheckAlone(document, language);
        if (document.Id != order.LatestDocument(DocumentKind.Bill)?.Id || document.Check.Bill is not { } bill)
            return alone;
        var differences = order.IsClosed ? [] : AccountComparison.Of(order, KnownAccount.Of(bill));
        return alone with
        {
            Findings =
            [
                .. alone.Findings,
                .. differences.Select(d => new FindingView(
                    d.Code, d.Field, d.Found, ErrorTexts.RenderDisagreement(d.Code, d.Found, AccountSource.Bill, language))),
            ],
            Read = [.. Read(bill)],
        };
    }

    /// <summary>The check of a document by itself: for an order contact, who sees nothing of the order's form.</summary>
    public static CheckView CheckAlone(OrderDocument document, string language) => new(
        document.Check.Readable,
        document.Check.BillDate,
        [.. document.Check.Findings.Select(f => new FindingView(f.Code, f.Field, f.Found, ErrorTexts.RenderFinding(f.Code, f.Found, language)))]);

    private static IEnumerable<ReadFieldView> Read(BillReading bill) => new[]
    {
        Field(FieldPointer.Bill, bill.BillDate, d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Field(FieldPointer.AccountNumber, bill.AccountNumber, v => v),
        Field(FieldPointer.BillingTelephoneNumber, bill.BillingTelephoneNumber, n => n.ToString()),
        Field(FieldPointer.CompanyName, bill.CompanyName, v => v),
        Field(FieldPointer.AuthorizedName, bill.AuthorizedName, v => v),
        Field(FieldPointer.ServiceAddress, bill.ServiceAddress, Line),
        Field(FieldPointer.PostalCode, bill.PostalCode, v => v),
    }.Concat(bill.Numbers.Select(n => Field(FieldPointer.Numbers, n, number => number.ToString()))).OfType<ReadFieldView>();

    private static ReadFieldView? Field<T>(string field, BillFact<T>? fact, Func<T, string> text) =>
        fact is { Value: not null, Confidence: >= KnownAccount.SureEnough }
            ? new ReadFieldView(field, text(fact.Value), fact.Page, fact.Box, fact.Confidence)
            : null;

    private static string Line(PostalAddress address) =>
        string.Join(", ", new[] { address.Street, address.City, address.Region }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
