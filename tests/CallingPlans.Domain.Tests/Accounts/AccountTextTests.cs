using CallingPlans.Domain.Accounts;

namespace CallingPlans.Domain.Tests.Accounts;

public sealed class AccountTextTests
{
    [Theory]
    [InlineData("ACC-1001", "acc 1001", true)]
    [InlineData("123 456 789", "123456789", true)]
    [InlineData("0123", "123", false)]
    [InlineData("ACC-1001", "ACC-1010", false)]
    public void AreSameCodes_Grouping_DoesNotCount(string one, string other, bool same) =>
        AssertSame(AccountText.AreSameCodes, one, other, same);

    [Theory]
    [InlineData("Contoso, Inc.", "CONTOSO", true)]
    [InlineData("Contoso GmbH & Co. KG", "Contoso", true)]
    [InlineData("Contoso S.p.A.", "Contoso SpA", true)]
    [InlineData("Contoso S. p. A.", "Contoso", true)]
    [InlineData("Müller GmbH", "Mueller", true)]
    [InlineData("Müller GmbH", "Muller", true)]
    [InlineData("Société Générique S.A.R.L.", "SOCIETE GENERIQUE", true)]
    [InlineData("Fabrikam & Sons Ltd", "Fabrikam and Sons Limited", true)]
    [InlineData("Contoso", "Contoso Holdings", false)]
    [InlineData("Contoso", "Fabrikam", false)]
    [InlineData("AG", "AG", true)]
    public void AreSameCompanies_LegalFormsAccentsAndPunctuation_DoNotCount(string one, string other, bool same) =>
        AssertSame(AccountText.AreSameCompanies, one, other, same);

    [Theory]
    [InlineData("Alex Doe", "DOE, ALEX", true)]
    [InlineData("Dr. Zoë Doe", "Zoe Doe", true)]
    [InlineData("Alex Doe", "Sam Doe", false)]
    public void AreSamePeople_TitlesAndOrder_DoNotCount(string one, string other, bool same) =>
        AssertSame(AccountText.AreSamePeople, one, other, same);

    [Theory]
    [InlineData("1 Main St", "1 Main Street", true)]
    [InlineData("1 Main St.", "1 MAIN STREET", true)]
    [InlineData("Hauptstr. 5", "Hauptstraße 5", true)]
    [InlineData("Hauptstr.5a", "Hauptstrasse 5 a", true)]
    [InlineData("Haupt Str. 5", "Hauptstraße 5", true)]
    [InlineData("12 av. de l'Opéra", "12 Avenue de l’Opera", true)]
    [InlineData("100 N. Elm Blvd, Suite 200", "100 North Elm Boulevard #200", true)]
    [InlineData("5 Contoso Rd", "Contoso Road 5", true)]
    [InlineData("Storgatan 3", "Storg. 3", false)]
    [InlineData("1 Main St", "2 Main St", false)]
    [InlineData("1 Main St", "1 Main Ave", false)]
    public void AreSameStreets_ShortenedWords_DoNotCount(string one, string other, bool same) =>
        AssertSame(AccountText.AreSameStreets, one, other, same);

    [Theory]
    [InlineData("St. Louis", "Saint Louis", true)]
    [InlineData("NEW YORK", "New York", true)]
    [InlineData("Zürich", "Zuerich", true)]
    [InlineData("Köln", "Bonn", false)]
    public void AreSameCities_CaseAccentsAndSaints_DoNotCount(string one, string other, bool same) =>
        AssertSame(AccountText.AreSameCities, one, other, same);

    [Theory]
    [InlineData("NY", "ny", true)]
    [InlineData("NY", "New York", true)]
    [InlineData("NY", "NJ", false)]
    public void AreSameRegions_CodeAndName_AreNotHeldAgainstEachOther(string one, string other, bool same) =>
        AssertSame(AccountText.AreSameRegions, one, other, same);

    [Theory]
    [InlineData("10001", "10001-1234", true)]
    [InlineData("SW1A 1AA", "sw1a1aa", true)]
    [InlineData("D-10115", "10115", true)]
    [InlineData("10001-1234", "10001-4321", false)]
    [InlineData("10001", "10002", false)]
    public void AreSamePostalCodes_ExtensionAndCountry_DoNotCount(string one, string other, bool same) =>
        AssertSame(AccountText.AreSamePostalCodes, one, other, same);

    private static void AssertSame(Func<string, string, bool> compare, string one, string other, bool same)
    {
        Assert.Equal(same, compare(one, other));
        Assert.Equal(same, compare(other, one));
        Assert.True(compare(one, one));
    }
}
