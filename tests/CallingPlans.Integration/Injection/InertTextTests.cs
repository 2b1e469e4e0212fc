using System.Text;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Desk;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Injection;

/// <summary>Text that means something to a browser, a template, a spreadsheet or a shell, in every free text of an order's life: it is shown, and does nothing.</summary>
public sealed class InertTextTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    /// <summary>Can be told from everything else that is logged.</summary>
    private const string Mark = "ZQINERT";

    private const string Evil = Mark + "\"><script>alert(1)</script><img src=x onerror=alert(2)>{{6*7919}}${6*7919}<%=6*7919%>@(6*7919)=cmd|'/C calc'!A0";

    /// <summary>What a template would make of it.</summary>
    private const string Worked = "47514";

    private Customer Customer => shared.Customer;

    [Fact]
    public async Task Rejection_EveryFieldHostile_MailsAreInert()
    {
        var id = await RejectedAsync();

        var mails = await MailsAsync(id, "order-submitted", "order-rejected");

        Assert.All(mails, AssertInert);
    }

    [Fact]
    public async Task DesksWords_Hostile_AreMailedAsText()
    {
        var id = await Customer.ToReviewAsync();
        (await Customer.ActAsync(id, "notes", new { text = Evil, visibleToCustomer = true })).Expect(200);
        (await Customer.ActAsync(id, "document-requests", new { documents = new[] { new { name = Evil, description = Evil } } })).Expect(200);
        await Customer.UntilMailAsync(id, "documents-requested");
        var request = (string)(await Customer.ReadAsync(id))["documentRequests"]![0]!["id"]!;
        (await Customer.Admin.UploadAsync($"{Customer.Order(id)}/documents?kind=Other&request={request}", Files.Pdf("Anything"), method: HttpMethod.Post))
            .Expect(201);
        (await Customer.ActAsync(id, "rejection", new { errors = new[] { new { code = "InvalidLoa", detail = Evil } } })).Expect(200);
        (await Customer.CancelAsync(id, Evil)).Expect(202);

        var mails = await MailsAsync(id, "documents-requested", "order-rejected", "order-cancelled");

        Assert.All(mails, AssertInert);
        Assert.Contains(mails, m => ((string)m["html"]!).Contains("&lt;script&gt;"));
        Assert.Contains((await Customer.EventsAsync(id)).Select(e => (string?)e["detail"] ?? string.Empty), d => d.Contains("<script>"));
    }

    /// <summary>The letter, the calendar file and the answers have it as it was entered.</summary>
    [Fact]
    public async Task LetterCalendarAndAnswers_Hostile_HaveItAsText()
    {
        var id = await RejectedAsync();
        var order = (await Customer.Admin.GetAsync(Customer.Order(id))).Expect(200);

        Assert.StartsWith("application/json", order.ContentType);
        Assert.Equal("nosniff", order.Headers["X-Content-Type-Options"]);
        Assert.Equal(Evil, (string)order.Json["account"]!["companyName"]!);
        var loa = order.Json["documents"]!.AsArray().Single(d => (string)d!["kind"]! == "Loa")!;
        var letter = (await Customer.Admin.GetAsync($"{Customer.Order(id)}/documents/{(string)loa["id"]!}")).Expect(200).Body;
        Assert.Contains("<script>alert(1)</script>", Files.TextOf(letter).Replace(" ", string.Empty).Replace("\n", string.Empty));
        var raw = Encoding.Latin1.GetString(letter);
        Assert.All((string[])["/JavaScript", "/JS", "/OpenAction", "/AA", "/Launch", "/URI", "/EmbeddedFile"], action => Assert.DoesNotContain(action, raw));

        (await Customer.AmendAsync(id, new JsonObject().With("/account/accountNumber", "ACC-1001").With("/account/companyName", Draft.CompanyName))).Expect(200);
        (await Customer.SubmitAsync(id)).Expect(202);
        await Customer.UntilAsync(id, "Completed");
        Assert.All(await MailsAsync(id, "foc-received", "order-completed"), AssertInert);
    }

    [Fact]
    public async Task Setup_EveryNameHostile_IsKeptAndMailedAsText()
    {
        var customer = await Customer.CreateAsync(Customer.App);
        var location = (await customer.Admin.GetAsync($"{customer.Path}/locations/us")).Expect(200);
        var put = location.Json.AsObject();
        foreach (var known in put.Select(m => m.Key).Except(["name", "country", "address", "timeZone", "language", "contact"]).ToList())
            put.Remove(known);
        put["name"] = Evil;
        put["contact"]!["name"] = Evil;
        (await customer.Admin.PutAsync($"{customer.Path}/locations/us", put, location.ETag)).Expect(200);

        var id = await customer.SubmitAsync(Draft.Us());
        await customer.UntilAsync(id, "Completed");
        await customer.UntilMailAsync(id, "order-completed");

        Assert.All(await customer.MailsAsync(id), AssertInert);
        Assert.Equal(Evil, (string)(await customer.Admin.GetAsync($"{customer.Path}/locations/us")).Expect(200).Json["name"]!);
    }

    /// <summary>What people enter is not logged at all, so that it cannot end a line of the log.</summary>
    [Fact]
    public async Task Log_AfterHostileTexts_HasNothingOfThem()
    {
        await RejectedAsync();
        (await Customer.Admin.SendTextAsync(HttpMethod.Post, $"{Customer.Path}/locations/us/port-orders", $"{{\"{Mark}\\n\":1}}")).ExpectProblem(422);
        (await Customer.Admin.GetAsync($"{Customer.Path}/orders?q={Mark}%0d%0aInformation")).Expect(200);
        (await Customer.Admin.GetAsync($"/api/{Mark}%0a/x")).Expect(404);

        Assert.DoesNotContain(Customer.App.Log.Split('\n'), line => line.Contains(Mark));
    }

    /// <summary>Numbers stay usable where formulas are refused: a plus sign begins both.</summary>
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("\t=1")]
    [InlineData("\"=HYPERLINK(\"\"http://contoso.example\"\")\"")]
    [InlineData("+14255550100=1")]
    public async Task Import_Formula_IsRefusedAndTheNumberBesideItIsTaken(string formula)
    {
        var order = (await Customer.DraftAsync([])).Expect(201);
        var number = TestNumbers.Next();

        var answer = await Customer.Admin.SendTextAsync(
            HttpMethod.Post, $"{order.Location}/numbers-import", $"number\n{formula}\n{number}\n", "text/csv");

        Assert.Equal(1, (int)answer.Expect(200).Json["added"]!);
        Assert.Equal("InvalidNumber", (string)Assert.Single(answer.Json["rejected"]!.AsArray())!["code"]!);
        Assert.Equal([number], Draft.NumbersIn((await Customer.Admin.GetAsync(order.Location!)).Expect(200).Json));
    }

    private static void AssertInert(JsonNode mail)
    {
        var (subject, html, text) = ((string)mail["subject"]!, (string)mail["html"]!, (string)mail["text"]!);
        Assert.DoesNotContain(subject, char.IsControl);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Worked, subject + html + text);
        Assert.DoesNotContain((string)mail["to"]!, c => c is '\r' or '\n' or ',' or ';');
    }

    private async Task<List<JsonNode>> MailsAsync(string id, params string[] templates)
    {
        foreach (var template in templates)
            await Customer.UntilMailAsync(id, template);
        return await Customer.MailsAsync(id);
    }

    /// <summary>An order with that text in each field that takes text, which its carrier has rejected.</summary>
    private async Task<string> RejectedAsync()
    {
        var draft = Draft.Us().ForCarrier("SIM-CompanyNameMismatch");
        foreach (var field in (string[])["/account/carrierName", "/account/companyName", "/account/authorizedName", "/account/serviceAddress/street", "/account/serviceAddress/city"])
            draft.With(field, Evil);
        var id = (string)(await Customer.DraftAsync(draft)).Expect(201).Json["id"]!;
        (await Customer.UploadBillAsync(id)).Expect(200);
        (await Customer.Admin.PostAsync($"{Customer.Order(id)}/loa/signature", new { name = Evil, title = Evil, consent = true })).Expect(200);
        (await Customer.Admin.PostAsync($"{Customer.Order(id)}/desk-requests", new { kind = "Recheck", detail = Evil })).Expect(201);
        (await Customer.SubmitAsync(id)).Expect(202);
        await Customer.UntilAsync(id, "Rejected");
        return id;
    }
}
