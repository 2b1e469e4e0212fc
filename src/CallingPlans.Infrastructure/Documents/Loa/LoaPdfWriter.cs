using System.Globalization;
using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Infrastructure.Documents.Loa;

/// <summary>
/// Writes the LOA as a letter in English, the language that carriers of the markets with signing in place take. It states
/// what 47 CFR 64.1130(e) asks for. It is the one document that shows the account number; it never shows a PIN.
/// </summary>
internal sealed class LoaPdfWriter : ILoaWriter
{
    private const int NumberColumns = 5;

    /// <summary>The signature stands on one page.</summary>
    private const int SignatureLines = 11;

    public byte[] Write(LoaStatement statement)
    {
        var order = statement.Order;
        using var letter = new PdfLetter($"Letter of Authorization {order.OrderNumber}");
        letter.Title("Letter of Authorization");
        letter.Paragraph($"Change of provider for telephone numbers (port), order {order.OrderNumber}");

        letter.Heading("New provider");
        letter.Fact("Name", statement.OperatorName);
        letter.Fact("Address", statement.OperatorAddress);
        letter.Fact("Contact", statement.OperatorContact);

        WriteAccount(letter, order);
        WriteAuthorization(letter, statement);
        WriteNumbers(letter, order);
        WriteSignature(letter, statement);
        return letter.Complete($"Letter of Authorization, order {order.OrderNumber}");
    }

    private static void WriteAccount(PdfLetter letter, PortOrder order)
    {
        letter.Heading("Subscriber and account at the present provider");
        letter.Fact("Billing name", order.Account.CompanyName);
        letter.Fact("Service and billing address", AddressOf(order.Account.ServiceAddress));
        letter.Fact("Authorized person", order.Account.AuthorizedName);
        letter.Fact("Present provider", order.Account.CarrierName);
        letter.Fact("Account number", order.Account.AccountNumber);
        letter.Fact("Billing telephone number", order.Account.BillingTelephoneNumber?.ToString());
        letter.Fact("Requested date", order.RequestedDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        letter.Fact("Numbers that stay", RemainderOf(order.PartialPort));
    }

    /// <summary>The statements of 47 CFR 64.1130(e)(1) to (5), in this order.</summary>
    private static void WriteAuthorization(PdfLetter letter, LoaStatement statement)
    {
        var provider = statement.OperatorName;
        letter.Heading("Authorization");
        letter.Paragraph(
            "1. The subscriber's billing name and address, and every telephone number that this letter covers, are stated in "
            + "this letter. It covers no other number.");
        letter.Paragraph(
            $"2. The subscriber has decided to change the provider of these telephone numbers from the present provider to {provider}, "
            + "and to keep the numbers.");
        letter.Paragraph(
            $"3. The subscriber appoints {provider} as its agent for this change: to place the order with the present provider, to "
            + "obtain the account's customer service record, and to give and receive what the change needs.");
        letter.Paragraph(
            "4. The subscriber understands that only one provider may be designated for a telephone number: for local, for "
            + "intrastate, and for interstate and international service respectively, as far as each is offered.");
        letter.Paragraph(
            "5. The subscriber understands that a charge may apply to the change, that ending services early may have charges of "
            + "its own at the present provider, and that it may ask either provider about them.");
    }

    private static void WriteNumbers(PdfLetter letter, PortOrder order)
    {
        letter.Heading($"Telephone numbers covered ({order.Numbers.Count})");
        letter.Columns([.. order.Numbers.Select(n => n.Number.ToString())], NumberColumns);
    }

    private static void WriteSignature(PdfLetter letter, LoaStatement statement)
    {
        letter.Heading("Signature", SignatureLines);
        letter.Paragraph(
            "The signer declares to be the account's owner or authorized to sign for it, and consented to sign this letter "
            + "electronically.");
        letter.Fact("Signed by", statement.SignerName);
        letter.Fact("Title", statement.SignerTitle);
        letter.Fact("Signed at", statement.SignedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        letter.Fact("Signed from", statement.SignedFrom);
        letter.Fact("Order", statement.Order.OrderNumber);
        if (letter.IsAltered)
        {
            letter.Note(
                "Accents are left out in this letter, and characters that its font does not have stand as their Unicode code "
                + "points. The order keeps every name as it was written.");
        }
    }

    private static string? AddressOf(PostalAddress? address) =>
        address is null
            ? null
            : string.Join(", ", new[]
            {
                address.Street, address.City, $"{address.Region} {address.PostalCode}".Trim(), address.Country,
            }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string? RemainderOf(PartialPort? partial) => partial switch
    {
        null => null,
        { RemainingNumbers: RemainingNumbers.Disconnect } => "To be disconnected",
        { NewBillingTelephoneNumber: { } number } => $"Kept at the present provider, new billing telephone number {number}",
        _ => "Kept at the present provider",
    };
}
