using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Errors;

/// <summary>Text that means to do harm, in every field that takes text: it is refused, or kept as it is and inert.</summary>
public sealed class HostileTextTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private const string Evil = "<script>alert(1)</script>{{7*7}}";

    /// <summary>JSON strings, written as they are sent.</summary>
    private static readonly Dictionary<string, (string Json, bool MayBeKept)> Texts = new()
    {
        ["line break and header"] = ("\"Ada\\r\\nBcc: eve@evil.example\"", false),
        ["null character"] = ("\"a\\u0000b\"", false),
        ["escape sequence"] = ("\"\\u001b[31mred\"", false),
        ["direction override"] = ("\"\\u202Egnp.exe\"", false),
        ["lone surrogate"] = ("\"a\\ud800b\"", false),
        ["half a megabyte"] = ($"\"{new string('x', 512 * 1024)}\"", false),
        ["path"] = ("\"../../etc/passwd\"", true),
        ["separators of keys"] = ("\"a/b\\\\c#d?e%2F%00\"", true),
        ["formula"] = ("\"=HYPERLINK(1)\"", true),
        ["markup"] = ($"\"{Evil}\"", true),
        ["query"] = ("\"' or PartitionKey ne '\"", true),
        ["template"] = ("\"{{constructor}} @Model ${jndi:ldap://x}\"", true),
        ["wide characters"] = ("\"\\uD83D\\uDE00 \u4F60\u597D\"", true),
    };

    private static readonly string[] DraftFields =
    [
        "/account/carrierName", "/account/companyName", "/account/accountNumber", "/account/authorizedName", "/account/pin",
        "/account/billingTelephoneNumber", "/account/serviceAddress/street", "/account/serviceAddress/city",
        "/account/serviceAddress/region", "/account/serviceAddress/postalCode", "/account/serviceAddress/country",
        "/account/numberType", "/numbers/0/number", "/numbers/0/lineType", "/numbers/0/billingTelephoneNumber", "/requestedDate",
        "/requestedTime", "/additionalEmails/0", "/partialPort/remainingNumbers", "/partialPort/newBillingTelephoneNumber",
    ];

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Draft_HostileField_IsRefusedOrKeptAsItIs(string name)
    {
        var (json, mayBeKept) = Texts[name];
        foreach (var field in DraftFields)
        {
            var answer = await SendDraftAsync(field, json);
            if (answer.Status == 201)
                await AssertKeptAsync(answer, field, json, mayBeKept);
            else
                answer.ExpectProblem(answer.Status is 400 ? 400 : 422);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Act_HostileField_IsRefusedOrTaken(string name)
    {
        var (json, mayBeKept) = Texts[name];
        (string Path, string Body)[] acts =
        [
            ("loa/signature", $"{{\"name\":{json},\"title\":\"CFO\",\"consent\":true}}"),
            ("loa/signature", $"{{\"name\":\"Alex Doe\",\"title\":{json},\"consent\":true}}"),
            ("desk-requests", $"{{\"kind\":\"Recheck\",\"detail\":{json}}}"),
            ("cancellation", $"{{\"reason\":{json}}}"),
        ];
        foreach (var (path, body) in acts)
        {
            var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);
            var answer = await shared.Customer.Admin.SendTextAsync(HttpMethod.Post, $"{order.Location}/{path}", body);
            if (mayBeKept)
                Assert.InRange(answer.Status, 200, 299);
            else
                answer.ExpectProblem(answer.Status is 400 ? 400 : 422);
            (await shared.Customer.Admin.GetAsync($"{order.Location}/events")).Expect(200);
        }
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("..%2F..")]
    [InlineData("%E2%80%AE")]
    [InlineData("a%23b")]
    [InlineData("%ED%A0%80")]
    [InlineData("'%20or%20'1'%20eq%20'1")]
    public async Task Path_HostileId_IsNotFound(string id)
    {
        foreach (var path in (string[])[$"/api/organizations/{id}", shared.Customer.Order(id), $"{shared.Customer.Path}/locations/{id}",
            $"{shared.Customer.Path}/numbers/{id}/emergency-address"])
        {
            Assert.Contains((await shared.Customer.Admin.GetAsync(path)).Status, (int[])[400, 404]);
        }
    }

    [Theory]
    [InlineData("q='%20or%20PartitionKey%20ne%20'")]
    [InlineData("q=%00%00%00%00")]
    [InlineData("q=P-'''''")]
    [InlineData("q=%ED%A0%80%ED%A0%80")]
    [InlineData("location=%00")]
    [InlineData("location=..%2F..")]
    [InlineData("continuation=AAAA")]
    public async Task List_HostileFilter_IsNoFault(string query)
    {
        var answer = await shared.Customer.Admin.GetAsync($"{shared.Customer.Path}/orders?{query}");

        Assert.Contains(answer.Status, (int[])[200, 400]);
    }

    [Fact]
    public async Task Mail_HostileNames_AreInertInHtml()
    {
        var customer = await Customer.CreateAsync(shared.Customer.App);
        var draft = Draft.Us().ForCarrier("SIM-CompanyNameMismatch");
        foreach (var field in (string[])["/account/carrierName", "/account/companyName", "/account/authorizedName"])
            draft.With(field, Evil);
        var id = await customer.SubmitAsync(draft);

        var html = (string)(await customer.UntilMailAsync(id, "order-rejected"))["html"]!;

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Loa_HostileNames_AreWrittenAsText()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us().With("/account/companyName", "Contoso) Tj /Evil (x \\( \u4F60"));

        var order = await shared.Customer.ReadAsync(id);
        var loa = order["documents"]!.AsArray().Single(d => (string)d!["kind"]! == "Loa")!;
        var file = (await shared.Customer.Admin.GetAsync($"{shared.Customer.Order(id)}/documents/{(string)loa["id"]!}")).Expect(200);

        Assert.Contains("Contoso)Tj/Evil(x\\(", Files.TextOf(file.Body).Replace(" ", string.Empty));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("256")]
    public async Task IdempotencyKey_EmptyOrTooLong_Is422(string key)
    {
        var answer = await shared.Customer.Admin.PostAsync(
            $"{shared.Customer.Path}/locations/us/port-orders", Draft.Us(), key == "256" ? new string('k', 256) : key);

        answer.ExpectProblem(422);
    }

    /// <summary>Puts the JSON text in the place of the field, byte for byte.</summary>
    private Task<ApiAnswer> SendDraftAsync(string field, string json)
    {
        const string Mark = "\"@mark@\"";
        var draft = Draft.Us();
        if (field == "/additionalEmails/0")
            draft["additionalEmails"] = new JsonArray("x");
        if (field == "/partialPort/newBillingTelephoneNumber")
            draft.With("/partialPort/remainingNumbers", "Keep");
        var body = draft.With(field, "@mark@").ToJsonString().Replace(Mark, json);
        return shared.Customer.Admin.SendTextAsync(HttpMethod.Post, $"{shared.Customer.Path}/locations/us/port-orders", body);
    }

    private async Task AssertKeptAsync(ApiAnswer created, string field, string json, bool mayBeKept)
    {
        Assert.True(mayBeKept, $"{field} took {json[..Math.Min(40, json.Length)]}");
        if (field == "/account/pin")
            return;
        var sent = JsonSerializer.Deserialize<string>(Encoding.UTF8.GetBytes(json));
        JsonNode? at = (await shared.Customer.Admin.GetAsync(created.Location!)).Expect(200).Json;
        foreach (var step in field.Split('/')[1..])
            at = at![step];
        Assert.Equal(sent, (string?)at);
    }
}
