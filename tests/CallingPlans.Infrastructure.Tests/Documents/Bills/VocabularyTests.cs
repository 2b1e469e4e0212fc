using CallingPlans.Infrastructure.Documents.Bills.Labels;

namespace CallingPlans.Infrastructure.Tests.Documents.Bills;

public sealed class VocabularyTests
{
    // Every file is read here: one with a text that is two labels, or a bracket that does not close, throws.
    [Fact]
    public void All_HasTheLanguagesOfTheMarketsWithTwelveMonthsEach()
    {
        Assert.Equal(["da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pt", "sv"], Vocabulary.All.Keys.Order());
        Assert.All(Vocabulary.All.Values, v => Assert.Equal(12, v.Months.Count));
    }

    [Fact]
    public void All_KnowsEveryKindOfFactInEveryLanguage() => Assert.All(Vocabulary.All.Values, v => Assert.All(
        [
            LabelKind.BillDate, LabelKind.AccountNumber, LabelKind.BillingTelephoneNumber, LabelKind.CompanyName,
            LabelKind.AuthorizedName, LabelKind.ServiceAddress, LabelKind.Numbers,
        ],
        kind => Assert.Contains(kind, v.Labels.Values)));

    [Theory]
    [InlineData("main number", new[] { "main number" })]
    [InlineData("(main|lead) (number|line)", new[] { "main number", "main line", "lead number", "lead line" })]
    [InlineData("haupt(nummer| anschluss)", new[] { "hauptnummer", "haupt anschluss" })]
    public void Alternatives_AreWrittenOut(string text, string[] texts) => Assert.Equal(texts, Alternatives.Of(text));

    [Fact]
    public void Alternatives_ABracketThatDoesNotClose_IsAnError() =>
        Assert.Throws<InvalidOperationException>(() => Alternatives.Of("(main|lead number").ToList());

    [Theory]
    [InlineData("Kunden-Nr.", "Kundennummer")]
    [InlineData("Date de la facture", "date facture")]
    [InlineData("N° de client", "Numéro client")]
    public void KeyOf_WaysToWriteALabel_AreOne(string one, string other) => Assert.Equal(LabelText.KeyOf(one), LabelText.KeyOf(other));
}
