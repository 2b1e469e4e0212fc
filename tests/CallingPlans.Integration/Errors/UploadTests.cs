using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Errors;

/// <summary>What is uploaded is taken for what it is, not for what it says that it is.</summary>
public sealed class UploadTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private const int Limit = 10 * 1024 * 1024;

    private static readonly Dictionary<string, (Func<byte[]> File, string MediaType, int Status, string Code)> Refused = new()
    {
        ["empty"] = (() => [], ApiClient.Pdf, 422, "DocumentUnreadable"),
        ["text as PDF"] = (() => "Bill date: today"u8.ToArray(), ApiClient.Pdf, 422, "ContentDoesNotMatchType"),
        ["PNG as PDF"] = (Files.Png, ApiClient.Pdf, 422, "ContentDoesNotMatchType"),
        ["PDF as PNG"] = (Files.RecentBill, ApiClient.Png, 422, "ContentDoesNotMatchType"),
        ["PDF behind other bytes"] = (() => [.. "MZ"u8, .. Files.RecentBill()], ApiClient.Pdf, 422, "ContentDoesNotMatchType"),
        ["encrypted"] = (Files.EncryptedPdf, ApiClient.Pdf, 422, "EncryptedDocument"),
        ["infected"] = (Files.Infected, ApiClient.Pdf, 422, "DocumentInfected"),
        ["PDF cut off"] = (() => Files.RecentBill()[..200], ApiClient.Pdf, 422, "DocumentUnreadable"),
        ["PNG cut off"] = (() => Files.Png()[..20], ApiClient.Png, 422, "DocumentUnreadable"),
        ["one byte too large"] = (() => [.. "%PDF-1.7\n"u8, .. new byte[Limit + 1 - 9]], ApiClient.Pdf, 413, "PayloadTooLarge"),
        ["HTML"] = (() => "<html>"u8.ToArray(), "text/html", 415, "UnsupportedMediaType"),
        ["JPEG"] = (() => [0xFF, 0xD8, 0xFF], "image/jpeg", 415, "UnsupportedMediaType"),
        ["old"] = (() => Files.Bill(Today.AddDays(-40)), ApiClient.Pdf, 422, "BillTooOld"),
    };

    public static TheoryData<string> Names => [.. Refused.Keys];

    private static DateTimeOffset Today => TimeProvider.System.GetUtcNow();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Upload_Bad_IsRefusedAndNotKept(string what)
    {
        var (file, mediaType, status, code) = Refused[what];
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

        var answer = await shared.Customer.Admin.UploadAsync($"{order.Location}/bill", file(), mediaType);

        answer.ExpectProblem(status);
        Assert.Equal(code, answer.Errors.Single().Code);
        Assert.Empty((await shared.Customer.Admin.GetAsync(order.Location!)).Json["documents"]!.AsArray());
    }

    [Fact]
    public async Task Upload_Png_IsTakenUnread()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

        var answer = await shared.Customer.Admin.UploadAsync($"{order.Location}/bill", Files.Png(), ApiClient.Png, "bill.png");

        Assert.False((bool)answer.Expect(200).Json["check"]!["readable"]!);
    }

    [Fact]
    public async Task Upload_BillWithoutDate_IsTakenWithAFinding()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

        var answer = await shared.Customer.Admin.UploadAsync($"{order.Location}/bill", Files.Pdf("Amount due: 42.00 USD"));

        Assert.Equal("BillDateNotFound", (string)answer.Expect(200).Json["check"]!["findings"]!.AsArray().Single()!["code"]!);
    }

    [Fact]
    public async Task Upload_BillWithDate_TellsIt()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);
        var day = Today.AddDays(-3);

        var answer = await shared.Customer.Admin.UploadAsync($"{order.Location}/bill", Files.Bill(day));

        Assert.Equal($"{day:yyyy-MM-dd}", (string)answer.Expect(200).Json["check"]!["billDate"]!);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\\\Windows\\\\bill.pdf", "bill.pdf")]
    [InlineData("a<script>.pdf", "ascript.pdf")]
    [InlineData("", "bill.pdf")]
    [InlineData("..", "bill.pdf")]
    public async Task Upload_HostileFileName_IsShownCleaned(string name, string shown)
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

        (await shared.Customer.Admin.UploadAsync($"{order.Location}/bill", Files.RecentBill(), fileName: name)).Expect(200);

        var documents = (await shared.Customer.Admin.GetAsync(order.Location!)).Json["documents"]!.AsArray();
        Assert.Equal(shown, (string)documents.Single()!["fileName"]!);
    }

    [Fact]
    public async Task Upload_UnknownKind_Is400()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

        var answer = await shared.Customer.Admin.UploadAsync(
            $"{order.Location}/documents?kind=Cow", Files.RecentBill(), method: HttpMethod.Post);

        answer.ExpectProblem(400, "InvalidQuery", null);
    }

    [Fact]
    public async Task Upload_OtherDocument_Is201WithLocation()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

        var answer = await shared.Customer.Admin.UploadAsync(
            $"{order.Location}/documents?kind=Other", Files.Pdf("Anything"), method: HttpMethod.Post);

        Assert.Equal($"{order.Location}/documents/{(string)answer.Expect(201).Json["id"]!}", answer.Location);
    }
}
