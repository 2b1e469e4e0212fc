using CallingPlans.BillCorpus;

namespace CallingPlans.Infrastructure.Tests.Documents;

/// <summary>
/// Holds what was reached: how well each field is read on the bills that the reader was made with, and on those of authors who
/// did not know it. <c>dotnet run --project tests/CallingPlans.BillCorpus</c> prints the figures.
/// </summary>
public sealed class BillCorpusTests
{
    private const double LeastPrecision = 0.98;
    private const double LeastRecall = 0.9;

    private static readonly Lazy<IReadOnlyCollection<FieldScore>> Tuning = new(() => CorpusRun.Of(CorpusBill.Of("tuning")).Scores);
    private static readonly Lazy<IReadOnlyCollection<FieldScore>> Independent = new(() => CorpusRun.Of(CorpusBill.Of("independent")).Scores);

    public static TheoryData<string> Fields =>
        ["billDate", "accountNumber", "billingTelephoneNumber", "companyName", "authorizedName", "postalCode", "serviceAddress", "numbers"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Tuning_EachField_IsReadAsItShould(string field) => AssertAtLeast(Of(Tuning.Value, field));

    [Theory]
    [MemberData(nameof(Fields))]
    public void Independent_EachField_IsReadAsItShould(string field) => AssertAtLeast(Of(Independent.Value, field));

    private static FieldScore Of(IEnumerable<FieldScore> scores, string field) => scores.Single(s => s.Field == field);

    private static void AssertAtLeast(FieldScore score) => Assert.True(
        score.Precision >= LeastPrecision && score.Recall >= LeastRecall,
        $"{score.Field}: precision {score.Precision:0.000} (at least {LeastPrecision}), recall {score.Recall:0.000} (at least {LeastRecall}).");
}
