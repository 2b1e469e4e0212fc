using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Documents.Bills;

/// <summary>The words for date, account and billed number, and how both are written, market by market.</summary>
public sealed class BillWordingTests
{
    private const string Account = "4711-0815";

    private static readonly DateOnly Date = new(2026, 11, 3);

    /// <summary>Market, the lines of a bill, and the number that is billed.</summary>
    public static TheoryData<string, string, string, string, string> Bills => new()
    {
        { "US", "Bill date: 11/03/2026", "Account number: 4711-0815", "BTN: (206) 555-0172", "+12065550172" },
        { "US", "Invoice Date  Nov 3, 2026", "Acct. No.  4711-0815", "Billing telephone number  206-555-0172", "+12065550172" },
        { "US", "Statement date: November 3rd, 2026", "Customer ID: 4711-0815", "Main number: 206.555.0172", "+12065550172" },
        { "US", "Issued on 11/3/26", "Billing account number 4711-0815", "Lead number 1 206 555 0172", "+12065550172" },
        { "US", "Fecha de factura: 11/03/2026", "Número de cuenta: 4711-0815", "Número principal: 206 555 0172", "+12065550172" },
        { "CA", "Bill date: 2026-11-03", "Account number: 4711-0815", "Main telephone number: 416 555-0130", "+14165550130" },
        { "CA", "Date de facturation : 3 novembre 2026", "Numéro de compte : 4711-0815", "Numéro principal : 514 555-0130", "+15145550130" },
        { "CA", "Invoice date  Nov. 3, 2026", "Client no.  4711-0815", "Billing number  (604) 555-0130", "+16045550130" },
        { "CA", "Date / Date : 2026-11-03", "Account / Compte : 4711-0815", "BTN : 416.555.0130", "+14165550130" },
        { "GB", "Bill date: 3 November 2026", "Account number: 4711-0815", "Main number: 020 7946 0177", "+442079460177" },
        { "GB", "Tax point 03/11/2026", "Customer ref 4711-0815", "Billing number 0117 496 0177", "+441174960177" },
        { "GB", "Date of bill: 3 Nov 26", "A/C No: 4711-0815", "Lead number: +44 20 7946 0177", "+442079460177" },
        { "GB", "Invoice dated 3rd November 2026", "Customer account 4711-0815", "Pilot number (020) 7946 0177", "+442079460177" },
        { "IE", "Bill date: 3 November 2026", "Account number: 4711-0815", "Main number: (01) 555 0177", "+35315550177" },
        { "IE", "Issue date 03/11/26", "Account no. 4711-0815", "Billing number 01 555 0177", "+35315550177" },
        { "IE", "Statement date: 3-Nov-2026", "Customer number: 4711-0815", "BTN: +353 1 555 0177", "+35315550177" },
        { "IE", "Date of invoice  3rd Nov 2026", "Client number  4711-0815", "Primary number  015550177", "+35315550177" },
        { "DE", "Rechnungsdatum: 03.11.2026", "Kundennummer: 4711-0815", "Hauptrufnummer: 030 23125 100", "+493023125100" },
        { "DE", "Rechnung vom 3. November 2026", "Kunden-Nr. 4711-0815", "Stammnummer 030/23125-100", "+493023125100" },
        { "DE", "Datum  3.11.26", "Buchungskonto  4711-0815", "Kopfnummer  (030) 23125100", "+493023125100" },
        { "DE", "Ausstellungsdatum: 3. Nov. 2026", "Vertragskonto: 4711-0815", "Hauptanschluss: +49 30 23125100", "+493023125100" },
        { "FR", "Date de facture : 03/11/2026", "N° client : 4711-0815", "Numéro principal : 01 99 00 12 34", "+33199001234" },
        { "FR", "Facture du 3 novembre 2026", "Référence client 4711-0815", "Tête de ligne 01.99.00.12.34", "+33199001234" },
        { "FR", "Émise le 3 nov. 2026", "Numéro de compte 4711-0815", "Ligne principale 0199001234", "+33199001234" },
        { "FR", "Date d'émission  03/11/26", "Code client  4711-0815", "NDI  +33 1 99 00 12 34", "+33199001234" },
        { "BE", "Factuurdatum: 03/11/2026", "Klantnummer: 4711-0815", "Hoofdnummer: 02 555 01 20", "+3225550120" },
        { "BE", "Date de la facture : 3 novembre 2026", "Numéro de client : 4711-0815", "Numéro principal : 02/555.01.20", "+3225550120" },
        { "BE", "Rechnungsdatum 03.11.2026", "Kundennummer 4711-0815", "Hauptrufnummer 02 555 01 20", "+3225550120" },
        { "BE", "Factuur van 3 november 2026", "Klantreferentie 4711-0815", "Facturatienummer +32 2 555 01 20", "+3225550120" },
        { "CH", "Rechnungsdatum: 3. November 2026", "Kundennummer: 4711-0815", "Hauptnummer: 044 555 01 10", "+41445550110" },
        { "CH", "Date de facture : 03.11.2026", "N° de client : 4711-0815", "Numéro principal : 022 555 01 30", "+41225550130" },
        { "CH", "Data fattura: 03.11.2026", "Numero cliente: 4711-0815", "Numero principale: 091 555 01 10", "+41915550110" },
        { "CH", "Rechnung vom 3.11.26", "Verrechnungskonto 4711-0815", "Referenzrufnummer +41 44 555 01 10", "+41445550110" },
        { "LU", "Date de facture : 03/11/2026", "N° client : 4711-0815", "Numéro principal : 26 55 01 10", "+35226550110" },
        { "LU", "Rechnungsdatum: 03.11.2026", "Kundennummer: 4711-0815", "Hauptrufnummer: 26 55 01 10", "+35226550110" },
        { "LU", "Facture du 3 novembre 2026", "Code client 4711-0815", "Ligne principale +352 26 55 01 10", "+35226550110" },
        { "LU", "Date facture  3.11.2026", "Compte client  4711-0815", "Numéro de facturation  26550110", "+35226550110" },
        { "NL", "Factuurdatum: 03-11-2026", "Klantnummer: 4711-0815", "Hoofdnummer: 020 555 0120", "+31205550120" },
        { "NL", "Datum factuur 3 november 2026", "Debiteurnummer 4711-0815", "Hoofdtelefoonnummer 020-5550120", "+31205550120" },
        { "NL", "Factuur van 3 nov. 2026", "Relatienummer 4711-0815", "Facturatienummer (020) 555 01 20", "+31205550120" },
        { "NL", "Datum: 3/11/2026", "Uw klantnummer: 4711-0815", "Hoofdlijn: +31 20 555 0120", "+31205550120" },
        { "ES", "Fecha de factura: 03/11/2026", "Número de cliente: 4711-0815", "Número principal: 93 000 51 20", "+34930005120" },
        { "ES", "Fecha de emisión 3 de noviembre de 2026", "Código de cliente 4711-0815", "Línea principal 930 00 51 20", "+34930005120" },
        { "ES", "Fecha de expedición: 3-nov-2026", "Cuenta de facturación: 4711-0815", "Número de cabecera: 930005120", "+34930005120" },
        { "ES", "Factura de fecha 03/11/26", "Nº de cliente 4711-0815", "Teléfono de facturación +34 930 00 51 20", "+34930005120" },
        { "IT", "Data fattura: 03/11/2026", "Codice cliente: 4711-0815", "Linea principale: 06 5550 1234", "+390655501234" },
        { "IT", "Data di emissione 3 novembre 2026", "Numero cliente 4711-0815", "Numero principale 06 55501234", "+390655501234" },
        { "IT", "Emessa il 3 nov. 2026", "Codice contratto 4711-0815", "Numero di fatturazione 06/55501234", "+390655501234" },
        { "IT", "Fattura del 03.11.2026", "Cod. cliente 4711-0815", "Numero pilota +39 06 5550 1234", "+390655501234" },
        { "PT", "Data da fatura: 03/11/2026", "N.º de cliente: 4711-0815", "Número principal: 210 550 120", "+351210550120" },
        { "PT", "Data de emissão 2026-11-03", "Número de conta 4711-0815", "Linha principal 21 055 01 20", "+351210550120" },
        { "PT", "Emitida em 3 de novembro de 2026", "Código de cliente 4711-0815", "Telefone de faturação 210550120", "+351210550120" },
        { "PT", "Fatura de 03-11-2026", "Conta n.º 4711-0815", "Número de faturação +351 210 550 120", "+351210550120" },
        { "SE", "Fakturadatum: 2026-11-03", "Kundnummer: 4711-0815", "Huvudnummer: 08-465 004 10", "+46846500410" },
        { "SE", "Faktura av den 3 november 2026", "Kundnr 4711-0815", "Faktureringsnummer 08-46 50 04 10", "+46846500410" },
        { "SE", "Utfärdad 3 nov 2026", "Avtalsnummer 4711-0815", "Huvudabonnemang 0846500410", "+46846500410" },
        { "SE", "Datum  2026-11-03", "Ert kundnummer  4711-0815", "Huvudtelefonnummer  +46 8 465 004 10", "+46846500410" },
        { "NO", "Fakturadato: 03.11.2026", "Kundenummer: 4711-0815", "Hovednummer: 22 55 01 20", "+4722550120" },
        { "NO", "Faktura av 3. november 2026", "Kundenr. 4711-0815", "Faktureringsnummer 22550120", "+4722550120" },
        { "NO", "Utstedt 3.11.26", "Avtalenummer 4711-0815", "Hovedabonnement 22 55 01 20", "+4722550120" },
        { "NO", "Dato  03.11.2026", "Kunde-ID  4711-0815", "Hovedlinje  +47 22 55 01 20", "+4722550120" },
        { "DK", "Fakturadato: 03-11-2026", "Kundenummer: 4711-0815", "Hovednummer: 35 55 01 20", "+4535550120" },
        { "DK", "Faktura af 3. november 2026", "Kundenr. 4711-0815", "Opkrævningsnummer 35550120", "+4535550120" },
        { "DK", "Udstedt den 3. nov. 2026", "Aftalenummer 4711-0815", "Afregningsnummer 35 55 01 20", "+4535550120" },
        { "DK", "Dato  03.11.26", "Kundekonto  4711-0815", "Hovedtelefonnummer  +45 35 55 01 20", "+4535550120" },
        { "FI", "Laskun päivä: 3.11.2026", "Asiakasnumero: 4711-0815", "Päänumero: 09 4245 1200", "+358942451200" },
        { "FI", "Päiväys 3. marraskuuta 2026", "Asiakastunnus 4711-0815", "Laskutusnumero 09 42451200", "+358942451200" },
        { "FI", "Laskutuspäivä 03.11.2026", "Sopimusnumero 4711-0815", "Pääliittymä (09) 4245 1200", "+358942451200" },
        { "FI", "Fakturadatum 3.11.2026", "Kundnummer 4711-0815", "Huvudnummer +358 9 4245 1200", "+358942451200" },
    };

    [Theory]
    [MemberData(nameof(Bills))]
    public void Read_ABill_SaysDateAccountAndNumber(string country, string date, string account, string number, string billed)
    {
        var bill = BillSketch.Read(country, date, account, number);
        Assert.Equal((Date, Account, billed), (bill.BillDate?.Value, bill.AccountNumber?.Value, bill.BillingTelephoneNumber?.Value.ToString()));
    }

    /// <summary>What stands after a label that ends at a colon is its value, also where it begins like a label.</summary>
    [Theory]
    [InlineData("US", "Account number: ACC-2002", "ACC-2002")]
    [InlineData("US", "Account number: ACC 2002", "ACC 2002")]
    [InlineData("US", "Account number: ACCT-1001", "ACCT-1001")]
    [InlineData("US", "Account Number: acct_7KQ20418", "acct_7KQ20418")]
    [InlineData("US", "Account number: FAB-100200", "FAB-100200")]
    [InlineData("US", "Account number: CUST-12345", "CUST-12345")]
    [InlineData("US", "Account number: NO-4711", "NO-4711")]
    [InlineData("US", "Account number: ID-4711", "ID-4711")]
    [InlineData("US", "Account number: BTN-4711", "BTN-4711")]
    [InlineData("US", "Account number: TEL-4711-22", "TEL-4711-22")]
    [InlineData("US", "Account number: REF-4711", "REF-4711")]
    [InlineData("US", "Account number: 100200", "100200")]
    [InlineData("US", "Account number: 0012 3456 789", "0012 3456 789")]
    [InlineData("DE", "Kundennummer: KD-10023", "KD-10023")]
    [InlineData("DE", "Kundennummer: KUNDE-10023", "KUNDE-10023")]
    [InlineData("DE", "Kundennummer: RG-10023", "RG-10023")]
    [InlineData("FR", "Numéro de client : CLI-10023", "CLI-10023")]
    [InlineData("FR", "Numéro de compte : CPT-10023", "CPT-10023")]
    [InlineData("ES", "Número de cuenta: CTA-10023", "CTA-10023")]
    [InlineData("NL", "Klantnummer: KL-10023", "KL-10023")]
    public void Read_AnAccountNumber_IsAsWritten(string country, string line, string account) =>
        Assert.Equal(account, BillSketch.Read(country, "Fabrikam Telecom", "2026-11-03", line, "42.00").AccountNumber?.Value);

    [Fact]
    public void Read_AnAddressThatEndsWithTheCountrysCode_IsRead() => Assert.Equal(
        new PostalAddress { Street = "100 Contoso Way", City = "New York", Region = "NY", PostalCode = "10001", Country = "US" },
        BillSketch.Read("US", "Bill date: 2026-11-03", "Account number: 4711-0815", "Service address: 100 Contoso Way, New York, NY 10001, US").ServiceAddress?.Value);

    [Fact]
    public void Read_APostalCodeInAFieldOfItsOwn_IsRead() => Assert.Equal(
        "98101",
        BillSketch.Read("US", "Bill date: 2026-11-03", "Account number: 4711-0815", "Service address: 1 Main St, Seattle, WA", "Postal code: 98101").PostalCode?.Value);
}
