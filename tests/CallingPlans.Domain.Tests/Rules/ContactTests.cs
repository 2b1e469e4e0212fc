using CallingPlans.Domain.Tests.PortOrders;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class ContactTests
{
    [Theory]
    [InlineData("")]
    [InlineData("pat@contoso.example", "pat@contoso.example")]
    [InlineData("Telecom@Contoso.example pat@contoso.example", "pat@contoso.example")]
    [InlineData("pat@contoso.example PAT@contoso.example", "pat@contoso.example")]
    public void MailsGoToTheLocationsContactAndToEveryExtraAddressOnce(string extra, params string[] others) => Assert.Equal(
        others.Prepend("telecom@contoso.example"),
        (Sample.Order() with { AdditionalEmails = extra.Split(' ', StringSplitOptions.RemoveEmptyEntries) }).Contacts);
}
