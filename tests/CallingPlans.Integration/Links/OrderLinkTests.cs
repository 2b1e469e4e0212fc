using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Links;

/// <summary>Signed links: one task of one order for somebody outside, and nothing else.</summary>
public sealed class OrderLinkTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private const string Signer = "signer@contoso.example";

    private Customer Customer => shared.Customer;

    private ApiClient Outsider => new(Customer.App.Http, token: null);

    [Fact]
    public async Task Link_ToSign_SignsTheOrderAsItsContact()
    {
        var id = await DraftAsync();
        var token = await LinkAsync(id, "SignLoa");

        var seen = (await Outsider.GetAsync($"/api/order-links/{token}")).Expect(200).Json;
        Assert.Equal(("SignLoa", "Draft", Draft.CompanyName), (
            (string)seen["purpose"]!, (string)seen["stage"]!, (string)seen["companyName"]!));
        (await Outsider.PostAsync($"/api/order-links/{token}/loa/signature", new { name = "Alex Doe", title = "CFO", consent = true }))
            .Expect(200);

        Assert.Equal(("Signed", "Alex Doe"), (
            (string)(await Customer.ReadAsync(id))["loa"]!["status"]!, (string)(await Customer.ReadAsync(id))["loa"]!["signedBy"]!));
        var events = await Customer.EventsAsync(id);
        Assert.Equal("order contact", (string)events.Single(e => (string)e["kind"]! == "LoaSigned")["actor"]!);
        Assert.Equal(Customer.AdminName, (string)events.Single(e => (string)e["kind"]! == "LinkSent")["actor"]!);
        var mail = await Customer.UntilMailAsync(id, "link");
        Assert.Equal(Signer, (string)mail["to"]!);
        Assert.Contains($"/order-links/{token}", (string)mail["text"]!);
    }

    [Fact]
    public async Task Link_ToUploadTheLoa_LetsAWaitingOrderGoOn()
    {
        var id = (string)(await Customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        (await Customer.UploadBillAsync(id)).Expect(200);
        (await Customer.SubmitAsync(id)).Expect(202);
        var token = await LinkAsync(id, "UploadLoa");

        (await Outsider.UploadAsync($"/api/order-links/{token}/loa", Files.Pdf("Letter of authorization"), fileName: "loa.pdf")).Expect(200);

        await Customer.UntilAsync(id, "Pending", "DeskReview");
    }

    [Fact]
    public async Task Link_ToUploadTheBill_TakesTheBillAndNothingElse()
    {
        var id = await DraftAsync();
        var token = await LinkAsync(id, "UploadBill");

        (await Outsider.UploadAsync($"/api/order-links/{token}/bill", Files.RecentBill())).Expect(200);
        (await Outsider.UploadAsync($"/api/order-links/{token}/loa", Files.RecentBill())).ExpectProblem(403, "Forbidden", null);
        (await Outsider.PostAsync($"/api/order-links/{token}/loa/signature", new { name = "A", title = "B", consent = true }))
            .ExpectProblem(403, "Forbidden", null);

        Assert.Single((await Customer.ReadAsync(id))["documents"]!.AsArray());
    }

    [Fact]
    public async Task Link_ForgedOrExpired_IsNotThere()
    {
        var token = await LinkAsync(await DraftAsync(), "UploadBill");
        var other = token[..^4] + (token[^4] == 'A' ? 'B' : 'A') + token[^3..];

        (await Outsider.GetAsync($"/api/order-links/{other}")).ExpectProblem(404);
        (await Outsider.GetAsync("/api/order-links/none")).ExpectProblem(404);
        (await Outsider.UploadAsync($"/api/order-links/{other}/bill", Files.RecentBill())).ExpectProblem(404);
    }

    [Theory]
    [InlineData("""{"purpose":"SignLoa","email":"x"}""", "ValidationFailed", "/email")]
    [InlineData("""{"purpose":"Sign","email":"signer@contoso.example"}""", "ValidationFailed", "/purpose")]
    [InlineData("""{"purpose":"SignLoa","email":"signer@contoso.example","expiresIn":"00:00:59"}""", "ValidationFailed", "/expiresIn")]
    [InlineData("""{"purpose":"SignLoa","email":"signer@contoso.example","expiresIn":"30.00:00:01"}""", "ValidationFailed", "/expiresIn")]
    [InlineData("""{"purpose":"SignLoa","email":"signer@contoso.example","expiresIn":"soon"}""", "ValidationFailed", "/expiresIn")]
    [InlineData("""{"purpose":"UploadLoa","email":"signer@contoso.example"}""", "NotOfferedInMarket", "/purpose")]
    public async Task Create_NotWhole_IsRefused(string body, string code, string field) =>
        (await Customer.Admin.SendTextAsync(HttpMethod.Post, $"{Customer.Order(await DraftAsync())}/links", body))
            .ExpectProblem(422, code, field);

    [Fact]
    public async Task Create_WithoutATime_IsGoodForSevenDays()
    {
        var created = (await Customer.Admin.PostAsync(
            $"{Customer.Order(await DraftAsync())}/links", new { purpose = "UploadBill", email = Signer })).Expect(201).Json;

        var days = ((DateTimeOffset)created["expiresAt"]! - TimeProvider.System.GetUtcNow()).TotalDays;
        Assert.InRange(days, 6.9, 7.1);
    }

    private async Task<string> DraftAsync() => (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;

    private async Task<string> LinkAsync(string id, string purpose)
    {
        var created = (await Customer.Admin.PostAsync(
            $"{Customer.Order(id)}/links", new { purpose, email = Signer, expiresIn = "2.00:00:00" })).Expect(201).Json;
        return ((string)created["url"]!).Split("/order-links/")[1];
    }
}
