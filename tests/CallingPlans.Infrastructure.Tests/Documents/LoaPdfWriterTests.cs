using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents.Loa;
using UglyToad.PdfPig;

namespace CallingPlans.Infrastructure.Tests.Documents;

public sealed class LoaPdfWriterTests
{
    [Fact]
    public void Write_AStatement_SaysWhatALetterHasToState()
    {
        var text = TextOf(Statement());

        Assert.All(
            [
                "Letter of Authorization", "P-4F7K2Q9D", "Fabrikam Calling", "1 Operator Way", "ports@fabrikam.example",
                "Contoso Ltd", "Avery Howard", "Northwind Telecom", "ACC-1", "+14255550123", "+14255550124",
                "1 Main St, Redmond, WA 98052, US", "Sam Lee", "Director", "2026-07-13 09:30:00 UTC", "203.0.113.7", "2026-07-20",
                "only one provider may be designated", "a charge may apply", "appoints Fabrikam Calling as its agent",
            ],
            expected => Assert.Contains(expected, text));
        Assert.DoesNotContain("Accents are left out", text);
        Assert.DoesNotContain("sealed-pin", text);
    }

    [Fact]
    public void Write_ThousandNumbers_ListsEachOnceOverSeveralPages()
    {
        string[] numbers = [.. Enumerable.Range(0, 1000).Select(i => $"+1425556{i:D4}")];
        using var document = PdfDocument.Open(Write(Statement(o => o with { Numbers = Numbers(numbers) })));

        var words = document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text).ToLookup(w => w);
        Assert.All(numbers, number => Assert.Single(words[number]));
        Assert.True(document.NumberOfPages > 1);
        Assert.All(
            document.GetPages(),
            page => Assert.Contains($"page {page.Number} of {document.NumberOfPages}", Lines(page)));
        Assert.All(document.GetPages(), page => Assert.All(page.Letters, l => Assert.InRange(l.Location.X, 50, page.Width - 50)));
    }

    [Theory]
    [InlineData("José Müller-Łoś", "Jose Muller-Los")]
    [InlineData("王小明", "(U+738B)(U+5C0F)(U+660E)")]
    [InlineData("Café 😀", "Cafe (U+1F600)")]
    public void Write_NamesOutsideTheFont_AreShownAndExplained(string name, string shown)
    {
        var text = TextOf(Statement() with { SignerName = name });
        Assert.Contains(shown, text);
        Assert.Contains("Accents are left out", text);
    }

    [Theory]
    [InlineData("\uD800 lone surrogate")]
    [InlineData("line\r\nbreak\0 and \u202Ebidi")]
    [InlineData("(parentheses) \\ and ) (")]
    public void Write_HostileNames_DoNotBreakTheLetter(string name)
    {
        var text = TextOf(Statement(o => o with { Account = o.Account with { CompanyName = name } }));
        Assert.Contains("Northwind Telecom", text);
        Assert.Contains(name.Contains('(') ? "(parentheses) \\ and ) (" : name[^4..], text);
    }

    [Fact]
    public void Write_AVeryLongWord_StaysOnThePage()
    {
        using var document = PdfDocument.Open(Write(Statement(
            o => o with { Account = o.Account with { CompanyName = new string('#', 3000) } })));
        Assert.All(document.GetPages(), page => Assert.All(page.Letters, l => Assert.InRange(l.Location.X, 50, page.Width - 50)));
        Assert.Equal(3000, document.GetPages().Sum(p => p.Letters.Count(l => l.Value == "#")));
    }

    [Fact]
    public void Write_ADraftWithHoles_LeavesThemOut()
    {
        var text = TextOf(Statement(o => o with { Account = new AccountFacts(), RequestedDate = null }));
        Assert.DoesNotContain("Account number", text);
        Assert.DoesNotContain("Requested date", text);
    }

    [Theory]
    [InlineData(RemainingNumbers.Disconnect, null, "To be disconnected")]
    [InlineData(RemainingNumbers.Keep, "+14255550199", "new billing telephone number +14255550199")]
    public void Write_APartialPort_SaysWhatBecomesOfTheRest(RemainingNumbers rest, string? btn, string expected)
    {
        var partial = new PartialPort(rest, btn is null ? null : TelephoneNumber.Restore(btn));
        Assert.Contains(expected, TextOf(Statement(o => o with { PartialPort = partial })));
    }

    private static LoaStatement Statement(Func<PortOrder, PortOrder>? change = null)
    {
        var order = new PortOrder
        {
            Id = OrderId.New(),
            OrderNumber = "P-4F7K2Q9D",
            OrganizationId = "contoso",
            LocationId = "us",
            Market = "US",
            TimeZone = "America/Los_Angeles",
            Language = "en",
            ContactEmail = "avery@contoso.example",
            PlacedBy = "Avery Howard",
            StageSince = DateTimeOffset.UnixEpoch,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Numbers = Numbers("+14255550123", "+14255550124"),
            RequestedDate = new DateOnly(2026, 7, 20),
            Account = new AccountFacts
            {
                CarrierName = "Northwind Telecom",
                CompanyName = "Contoso Ltd",
                AccountNumber = "ACC-1",
                BillingTelephoneNumber = TelephoneNumber.Restore("+14255550123"),
                AuthorizedName = "Avery Howard",
                ProtectedPin = "sealed-pin",
                ServiceAddress = new PostalAddress
                {
                    Street = "1 Main St",
                    City = "Redmond",
                    Region = "WA",
                    PostalCode = "98052",
                    Country = "US",
                },
            },
        };
        return new LoaStatement
        {
            Order = change is null ? order : change(order),
            SignerName = "Sam Lee",
            SignerTitle = "Director",
            SignedAt = new DateTimeOffset(2026, 7, 13, 9, 30, 0, TimeSpan.Zero),
            SignedFrom = "203.0.113.7",
            OperatorName = "Fabrikam Calling",
            OperatorAddress = "1 Operator Way, Seattle, WA 98101, US",
            OperatorContact = "ports@fabrikam.example",
        };
    }

    private static PortedNumber[] Numbers(params string[] numbers) =>
        [.. numbers.Select(n => new PortedNumber(TelephoneNumber.Restore(n)))];

    private static byte[] Write(LoaStatement statement) => new LoaPdfWriter().Write(statement);

    private static string TextOf(LoaStatement statement)
    {
        using var document = PdfDocument.Open(Write(statement));
        return string.Join(' ', document.GetPages().Select(Lines));
    }

    private static string Lines(UglyToad.PdfPig.Content.Page page) => string.Join(' ', page.GetWords().Select(w => w.Text));
}
