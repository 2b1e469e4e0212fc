using CallingPlans.BillCorpus;

namespace CallingPlans.Infrastructure.Tests.Documents;

/// <summary>
/// Holds what was reached: how well each field is read on the bills that the reader was made with, and on those that it
/// was not. <c>dotnet run --project tests/CallingPlans.BillCorpus</c> prints the figures.
/// </summary>
public sealed class BillCorpusTests
{
    private static readonly Lazy<IReadOnlyCollection<FieldScore>> Tuning = new(() => CorpusRun.Of(CorpusBill.Of("tuning")).Scores);
    private static readonly Lazy<IReadOnlyCollection<FieldScore>> HeldOut = new(() => CorpusRun.Of(CorpusBill.Of("held-out")).Scores);

    public static TheoryData<string> Fields =>
        ["billDate", "accountNumber", "billingTelephoneNumber", "companyName", "authorizedName", "postalCode", "serviceAddress", "numbers"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Tuning_EachField_IsReadAsItShould(string field) => AssertAtLeast(0.98, 0.9, Of(Tuning.Value, field));

    private static FieldScore Of(IEnumerable<FieldScore> scores, string field) => scores.Single(s => s.Field == field);

    private static void AssertAtLeast(double precision, double recall, FieldScore score) => Assert.True(
        score.Precision >= precision && score.Recall >= recall,
        $"{score.Field}: precision {score.Precision:0.000} (at least {precision}), recall {score.Recall:0.000} (at least {recall}).");
}
