using CallingPlans.Domain.Bills;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents.Bills;
using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.BillCorpus;

/// <summary>Reads the bills of a half of the corpus and compares with what they say.</summary>
internal sealed class CorpusRun
{
    private readonly Dictionary<string, FieldScore> scores = [];
    private readonly List<string> mistakes = [];

    private CorpusRun()
    {
    }

    internal IReadOnlyCollection<FieldScore> Scores => scores.Values;

    /// <summary>Bill, field, what the bill says and what was read.</summary>
    internal IReadOnlyList<string> Mistakes => mistakes;

    internal static CorpusRun Of(IEnumerable<CorpusBill> bills)
    {
        var run = new CorpusRun();
        foreach (var bill in bills)
            run.Add(bill, BillReader.Read(PdfTextReader.Read(bill.Content).Words, bill.Country));
        return run;
    }

    private void Add(CorpusBill bill, BillReading read)
    {
        var says = bill.Fields;
        Compare(bill, "billDate", says.BillDate?.ToString("O"), read.BillDate?.Value.ToString("O"));
        Compare(bill, "accountNumber", says.AccountNumber, read.AccountNumber?.Value);
        Compare(bill, "billingTelephoneNumber", says.BillingTelephoneNumber, read.BillingTelephoneNumber?.Value.ToString());
        Compare(bill, "companyName", says.CompanyName, read.CompanyName?.Value);
        Compare(bill, "authorizedName", says.AuthorizedName, read.AuthorizedName?.Value);
        Compare(bill, "postalCode", says.PostalCode, read.PostalCode?.Value);
        Compare(bill, "serviceAddress", Line(says.ServiceAddress), Line(read.ServiceAddress?.Value));
        CompareNumbers(bill, [.. says.Numbers], [.. read.Numbers.Select(n => n.Value.ToString())]);
    }

    private void Compare(CorpusBill bill, string field, string? says, string? read)
    {
        var same = read is not null && says is not null && Plain(read) == Plain(says);
        ScoreOf(field).Add(same ? 1 : 0, read is not null && !same ? 1 : 0, says is not null && !same ? 1 : 0);
        if (!same && (read is not null || says is not null))
            mistakes.Add($"{bill.Id} {field}: says '{says}', read '{read}'");
    }

    private void CompareNumbers(CorpusBill bill, HashSet<string> says, HashSet<string> read)
    {
        ScoreOf("numbers").Add(says.Intersect(read).Count(), read.Except(says).Count(), says.Except(read).Count());
        if (!says.SetEquals(read))
            mistakes.Add($"{bill.Id} numbers: not read {string.Join(' ', says.Except(read))}, invented {string.Join(' ', read.Except(says))}");
    }

    private FieldScore ScoreOf(string field) =>
        scores.TryGetValue(field, out var score) ? score : scores[field] = new FieldScore(field);

    private static string? Line(PostalAddress? address) =>
        address is null ? null : string.Join(" / ", address.Street, address.City, address.Region, address.PostalCode, address.Country);

    /// <summary>A bill in capitals says the same.</summary>
    private static string Plain(string text) => text.ToUpperInvariant();
}
