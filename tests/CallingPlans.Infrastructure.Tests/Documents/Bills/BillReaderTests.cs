using CallingPlans.Domain.Bills;

namespace CallingPlans.Infrastructure.Tests.Documents.Bills;

/// <summary>Where values stand, and what is left out because it is not sure.</summary>
public sealed class BillReaderTests
{
    [Theory]
    [InlineData("Account number: 4711-0815")]
    [InlineData("Account number      4711-0815")]
    [InlineData("Invoice no. 99 · Account number: 4711-0815 · Page 1")]
    [InlineData("Your account number is 4711-0815.")]
    [InlineData("Account number", "4711-0815")]
    [InlineData("Due date       Account number   Invoice number", "11/25/2026     4711-0815        220011")]
    [InlineData("11/25/2026     4711-0815        220011", "Due date       Account number   Invoice number")]
    [InlineData("Account", "number         4711-0815")]
    public void Read_AValueNextToItsLabel_IsFound(params string[] lines) =>
        Assert.Equal("4711-0815", BillSketch.Read("US", ["Bill date: 11/03/2026", "", .. lines]).AccountNumber?.Value);

    [Theory]
    [InlineData("Invoice number: 4711-0815")]
    [InlineData("Previous account number: 4711-0815")]
    [InlineData("Account number: 11/03/2026")]
    [InlineData("Account number: $42.00")]
    [InlineData("Account number:", "", "", "", "", "4711-0815")]
    [InlineData("4711-0815")]
    public void Read_WhatIsNoAccountNumber_IsLeftOut(params string[] lines) =>
        Assert.Null(BillSketch.Read("US", ["Bill date: 11/03/2026", "", .. lines]).AccountNumber);

    [Theory]
    [InlineData("Due date: 11/03/2026")]
    [InlineData("Billing period: 10/04/2026 to 11/03/2026")]
    [InlineData("Your last bill of 11/03/2026")]
    [InlineData("Bill date: 13/13/2026")]
    [InlineData("11/03/2026")]
    public void Read_AnotherDate_IsLeftOut(string line) =>
        Assert.Null(BillSketch.Read("US", "Account number: 4711-0815", line).BillDate);

    [Theory]
    [InlineData("US", "2026-03-04")]
    [InlineData("GB", "2026-04-03")]
    [InlineData("IE", "2026-04-03")]
    [InlineData("FR", "2026-04-03")]
    [InlineData("ES", "2026-04-03")]
    [InlineData("CA", null)]
    public void Read_DayAndMonthThatCouldChangePlaces_FollowTheMarket(string country, string? date)
    {
        var bill = BillSketch.Read(country, "Bill date: 03/04/2026", "Account number: 4711-0815");
        Assert.Equal(date is null ? null : DateOnly.Parse(date), bill.BillDate?.Value);
    }

    [Theory]
    [InlineData("Due date: 03/26/2026", "2026-03-04")]
    [InlineData("Due date: 26/04/2026", "2026-04-03")]
    public void Read_DayAndMonthInCanada_FollowTheOtherDatesOfTheBill(string other, string date)
    {
        var bill = BillSketch.Read("CA", "Bill date: 03/04/2026", other, "Account number: 4711-0815");
        Assert.Equal(DateOnly.Parse(date), bill.BillDate?.Value);
    }

    [Fact]
    public void Read_TheBlockOfACustomer_TellsCompanyPersonAndAddress()
    {
        var bill = BillSketch.Read(
            "GB",
            "Account number: 4711-0815",
            "",
            "Contoso Trading Ltd",
            "Attn: A. Example",
            "Unit 3, Example Park",
            "Sample Road",
            "READING",
            "RG1 1AA",
            "",
            "Woodgrove Telecom plc, 1 Exchange Square, Leeds LS1 4DY · Customer service 0800 555 0199 · woodgrove.example");

        Assert.Equal(("Contoso Trading Ltd", "A. Example"), (bill.CompanyName?.Value, bill.AuthorizedName?.Value));
        var address = bill.ServiceAddress!.Value;
        Assert.Equal(("Unit 3, Example Park, Sample Road", "READING", "RG1 1AA"), (address.Street, address.City, address.PostalCode));
        Assert.Equal("RG1 1AA", bill.PostalCode?.Value);
    }

    [Fact]
    public void Read_AServiceAddress_WinsOverThatOfTheBill()
    {
        var bill = BillSketch.Read(
            "US",
            "Account number: 4711-0815            Service address:",
            "Contoso Ltd                          77 Sample Way, Bldg 4",
            "PO Box 12                            Tacoma, WA 98402",
            "Seattle, WA 98101");

        Assert.Equal(("77 Sample Way, Bldg 4", "Tacoma"), (bill.ServiceAddress?.Value.Street, bill.ServiceAddress?.Value.City));
    }

    [Fact]
    public void Read_TheCarriersAddressAlone_IsLeftOut()
    {
        var bill = BillSketch.Read(
            "DE",
            "Trey Telefon GmbH",
            "Vermittlungsweg 3",
            "60329 Frankfurt am Main",
            "",
            "Kundennummer: 4711-0815",
            "Trey Telefon GmbH · Vermittlungsweg 3 · 60329 Frankfurt am Main · trey-telefon.example");

        Assert.Null(bill.ServiceAddress);
        Assert.Null(bill.CompanyName);
    }

    [Fact]
    public void Read_NumbersOfTheAccount_AreToldFromOthers()
    {
        var bill = BillSketch.Read(
            "GB",
            "Account number: 4711-0815",
            "Main number: 020 7946 0177",
            "",
            "Telephone number     Description       Charge",
            "020 7946 0177        Business line     £10.00",
            "020 7946 0178 - 180  Direct dial       £10.00",
            "",
            "Customer service: 0113 496 0199",
            "",
            "Number called        Time              Charge",
            "0117 496 0001        10:14             £0.12");

        Assert.Equal(
            ["+442079460177", "+442079460178", "+442079460179", "+442079460180"],
            bill.Numbers.Select(n => n.Value.ToString()));
    }

    [Fact]
    public void Read_APriceList_FindsNothing()
    {
        var list = BillSketch.Read("GB", "PRICE LIST", "Date: 3 November 2026", "Main number: 020 7946 0177");
        Assert.Equal((null, null, 0), (list.BillDate, list.BillingTelephoneNumber, list.Numbers.Count));
    }

    [Fact]
    public void Read_AFact_SaysWhereItStandsAndHowSureItIs()
    {
        var bill = BillSketch.Read("US", "Bill date: 11/03/2026", "Account number: 4711-0815", "Telephone number: 206 555 0172");

        var account = bill.AccountNumber!;
        Assert.Equal((1, new BillBox(120, BillSketch.BaseOf(1), 167, BillSketch.BaseOf(1) + 10)), (account.Page, account.Box));
        Assert.InRange(account.Confidence, 0.9, 1);
        // The bill does not say that this is the one that is billed.
        Assert.InRange(bill.BillingTelephoneNumber!.Confidence, 0.55, 0.85);
    }

    [Fact]
    public void Read_NoWords_FindsNothing() => Assert.Null(BillSketch.Read("US").BillDate);
}
