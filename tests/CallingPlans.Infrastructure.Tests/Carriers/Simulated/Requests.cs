using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

/// <summary>Valid requests to a carrier.</summary>
internal static class Requests
{
    internal static readonly string[] TwoNumbers = ["+14255550123", "+14255550124"];

    internal static CarrierPortRequest For(string accountNumber, params string[] numbers) => new()
    {
        Order = new OrderRef("contoso", OrderId.New()),
        Attempt = 1,
        Market = "US",
        Numbers = Numbers(numbers.Length == 0 ? TwoNumbers : numbers),
        Account = new AccountFacts
        {
            CarrierName = "Northwind Telecom",
            CompanyName = "Contoso Ltd",
            AccountNumber = accountNumber,
            BillingTelephoneNumber = TelephoneNumber.Restore("+14255550123"),
            AuthorizedName = "Avery Howard",
            ServiceAddress = new PostalAddress
            {
                Street = "1 Main St",
                City = "Redmond",
                Region = "WA",
                PostalCode = "98052",
                Country = "US",
            },
        },
        Pin = "4711",
        RequestedAt = new DateTimeOffset(2026, 7, 20, 16, 0, 0, TimeSpan.Zero),
        Documents = [Document(DocumentKind.Bill, "bill-1"), Document(DocumentKind.Loa, "loa-1")],
    };

    internal static CarrierPortRequest Again(this CarrierPortRequest request) => request with { Attempt = request.Attempt + 1 };

    internal static IReadOnlyList<PortedNumber> Numbers(params string[] numbers) =>
        [.. numbers.Select(n => new PortedNumber(TelephoneNumber.Restore(n)))];

    internal static OrderDocument Document(DocumentKind kind, string id) => new()
    {
        Id = id,
        Kind = kind,
        FileName = "file.pdf",
        ContentType = "application/pdf",
        Size = 1,
        Sha256 = new string('0', 64),
        BlobName = id,
        UploadedAt = DateTimeOffset.UnixEpoch,
        Check = new DocumentCheck(true, null, []),
    };
}
