using CallingPlans.Infrastructure.Documents.Bills;

namespace CallingPlans.Infrastructure.Tests.Documents;

public sealed class BillDateReaderTests
{
    [Theory]
    [InlineData("Bill date: 2026-11-03")]
    [InlineData("BILL DATE Nov 3, 2026")]
    [InlineData("Invoice Date: November 3rd, 2026")]
    [InlineData("Statement date 3 November 2026")]
    [InlineData("Date of bill: 03-NOV-2026")]
    [InlineData("Issued: 3 Nov 26")]
    [InlineData("Issued on the 3rd of November, 2026")]
    [InlineData("Date: 11/03/2026")]
    [InlineData("Invoice date 11/3/26")]
    [InlineData("Invoice no. 4711 Invoice date 11/03/2026 Due date 11/25/2026")]
    [InlineData("Due date 11/25/2026 Invoice date 11/03/2026")]
    [InlineData("Bill Date: Nov. 3, 2026")]
    [InlineData("Rechnungsdatum: 03.11.2026")]
    [InlineData("Rechnung vom 3. November 2026")]
    [InlineData("Datum 03.11.26")]
    [InlineData("Date de facture : 03/11/2026")]
    [InlineData("Date d\u2019émission : 3 novembre 2026")]
    [InlineData("Fecha de emisión: 3 de noviembre de 2026")]
    [InlineData("Data fattura 03/11/2026")]
    [InlineData("Factuurdatum: 3 november 2026")]
    [InlineData("Bill date: 2026/11/03")]
    public void Find_ALabelledDate_IsRead(string line) =>
        Assert.Equal(new DateOnly(2026, 11, 3), BillDateReader.Find(["Northwind Telecom", line, "Thank you"]));

    [Theory]
    [InlineData("Nov 3, 2026")]
    [InlineData("Due date: Nov 3, 2026")]
    [InlineData("Date due: Nov 3, 2026")]
    [InlineData("Payment date Nov 3, 2026")]
    [InlineData("Bill date: to be announced")]
    [InlineData("Bill date: 2026-13-03")]
    [InlineData("Bill date: Feb 30, 2026")]
    [InlineData("Bill date: 11/03/1826")]
    [InlineData("Bill date: 4111-1111-2026-1234")]
    [InlineData("Billdates 2026-11-03")]
    [InlineData("Bill date Due date Nov 3, 2026")]
    [InlineData("Statement period Oct 4, 2026 to Nov 3, 2026")]
    [InlineData("Please date your cheque 2026-11-03")]
    [InlineData("")]
    public void Find_NoDateOfTheBill_InventsNone(string line) =>
        Assert.Null(BillDateReader.Find(["Northwind Telecom", line, "Thank you"]));

    [Theory]
    [InlineData("Bill date", "Nov 3, 2026")]
    [InlineData("Account number Bill date Due date", "123-456 Nov 3, 2026 Nov 25, 2026")]
    [InlineData("Due date Account number Invoice date", "Nov 25, 2026 123-456 Nov 3, 2026")]
    public void Find_ADateUnderItsHeading_IsTheOneInTheSamePlace(string headings, string values) =>
        Assert.Equal(new DateOnly(2026, 11, 3), BillDateReader.Find([headings, values]));

    [Fact]
    public void Find_HeadingsAndValuesThatDoNotMatch_InventsNone() =>
        Assert.Null(BillDateReader.Find(["Due date Invoice date", "123-456 Nov 3, 2026"]));

    [Theory]
    [InlineData("Total $ 12.00", "2026-11-03")]
    [InlineData("Total £12.00", "2026-03-11")]
    [InlineData("VAT 20 %", "2026-03-11")]
    public void Find_DayAndMonthThatCouldBeEither_FollowTheBillsCountry(string hint, string expected) =>
        Assert.Equal(
            DateOnly.ParseExact(expected, "yyyy-MM-dd"), BillDateReader.Find(["Bill date: 11/03/2026", hint]));

    [Fact]
    public void Find_DayThatCanBeNoMonth_DecidesTheOrder() =>
        Assert.Equal(new DateOnly(2026, 11, 23), BillDateReader.Find(["Bill date: 23/11/2026"]));

    [Fact]
    public void Find_AnOwnLabelBelowAGeneralOne_Wins() =>
        Assert.Equal(
            new DateOnly(2026, 11, 3), BillDateReader.Find(["Date: 2026-12-01", "Invoice date: 2026-11-03"]));

    [Fact]
    public void Find_HostileText_EndsQuickly()
    {
        string[] lines = [.. Enumerable.Repeat("bill date " + string.Concat(Enumerable.Repeat("1/1/", 2000)), 50)];
        Assert.Null(BillDateReader.Find(lines));
    }
}
