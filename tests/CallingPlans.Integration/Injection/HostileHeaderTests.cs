using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Injection;

/// <summary>Headers that say who calls, where from, or what belongs together: none is believed, none comes back.</summary>
public sealed class HostileHeaderTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private const string Mark = "ZQHEADER";

    private Customer Customer => shared.Customer;

    [Theory]
    [InlineData("traceparent", "00-" + Mark + "-00f067aa0ba902b7-01")]
    [InlineData("traceparent", "ff-00000000000000000000000000000000-0000000000000000-ff")]
    [InlineData("tracestate", Mark + "=<script>alert(1)</script>")]
    [InlineData("baggage", "role=PortingDesk," + Mark + "=%0d%0aX-Evil%3A1")]
    [InlineData("X-Correlation-Id", Mark + "<script>")]
    [InlineData("X-Request-Id", Mark + "%0d%0a")]
    [InlineData("Accept-Language", Mark + "-<script>;q=2,*;q=-1")]
    [InlineData("User-Agent", Mark + " ${jndi:ldap://127.0.0.1/a}")]
    [InlineData("Referer", "https://" + Mark + ".example/?token=x")]
    [InlineData("Origin", "https://" + Mark + ".example")]
    [InlineData("If-Match", Mark + "\"'<>")]
    [InlineData("Range", "bytes=0-" + Mark)]
    [InlineData("Forwarded", "for=\"" + Mark + "\";host=evil.example")]
    public async Task Header_Hostile_IsNeitherLoggedNorGivenBack(string name, string value)
    {
        var path = $"{Customer.Path}/locations/us";

        var answer = await Customer.Admin.SendAsync(HttpMethod.Get, path, headers: h => h.TryAddWithoutValidation(name, value));

        answer.Expect(200);
        Assert.DoesNotContain(answer.Headers, h => h.Value.Contains(Mark));
        Assert.DoesNotContain(Mark, answer.Text);
        Assert.False(answer.Headers.ContainsKey("Access-Control-Allow-Origin"));
        Assert.DoesNotContain(Customer.App.Log.Split('\n'), line => line.Contains(Mark));
    }

    /// <summary>Names in headers that other products believe do not change who calls, which verb it is, or which path.</summary>
    [Theory]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-HTTP-Method", "PUT")]
    [InlineData("X-Original-URL", "/api/desk/orders")]
    [InlineData("X-Rewrite-URL", "/api/desk/orders")]
    [InlineData("X-MS-CLIENT-PRINCIPAL", "eyJ1c2VyUm9sZXMiOlsiUG9ydGluZ0Rlc2siXX0=")]
    [InlineData("X-MS-CLIENT-PRINCIPAL-NAME", "desk")]
    [InlineData("x-functions-key", "anything")]
    [InlineData("X-Forwarded-User", "desk")]
    public async Task Header_ThatSaysSomethingElse_IsNotBelieved(string name, string value)
    {
        var other = await Customer.CreateAsync(Customer.App);
        void Say(System.Net.Http.Headers.HttpRequestHeaders h) => h.TryAddWithoutValidation(name, value);

        (await new ApiClient(Customer.App.Http).SendAsync(HttpMethod.Get, "/api/desk/orders", headers: Say)).ExpectProblem(401, "Unauthorized", null);
        (await Customer.Admin.SendAsync(HttpMethod.Get, "/api/desk/orders", headers: Say)).ExpectProblem(403, "Forbidden", null);
        (await Customer.Admin.SendAsync(HttpMethod.Get, other.Path, headers: Say)).ExpectProblem(404, "NotFound", null);
        Assert.Equal(Customer.Id, (string)(await Customer.Admin.SendAsync(HttpMethod.Get, Customer.Path, headers: Say)).Expect(200).Json["id"]!);
        (await Customer.Admin.GetAsync(Customer.Path)).Expect(200);
    }

    /// <summary>Links in mails and answers are made of the configured address, not of the one that the caller names.</summary>
    [Fact]
    public async Task Host_OfTheCaller_StandsInNoLink()
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var body = new StringContent("""{"purpose":"UploadBill","email":"signer@contoso.example"}""", System.Text.Encoding.UTF8, ApiClient.Json);

        var created = await Customer.Admin.SendAsync(HttpMethod.Post, $"{Customer.Order(id)}/links", body, h =>
        {
            h.Host = "evil.example";
            h.TryAddWithoutValidation("X-Forwarded-Host", "evil.example");
            h.TryAddWithoutValidation("X-Forwarded-Proto", "javascript");
        });

        Assert.DoesNotContain("evil.example", created.Expect(201).Text);
        Assert.DoesNotContain("evil.example", (await Customer.UntilMailAsync(id, "link")).ToJsonString());
    }

    /// <summary>The letter says where it was signed from: by the connection, not by what the signer says of it.</summary>
    [Fact]
    public async Task Signature_WithAnotherAddressInItsHeaders_NamesTheConnections()
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var body = new StringContent("""{"name":"Alex Doe","title":"CFO","consent":true}""", System.Text.Encoding.UTF8, ApiClient.Json);

        (await Customer.Admin.SendAsync(HttpMethod.Post, $"{Customer.Order(id)}/loa/signature", body, h =>
        {
            h.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.77");
            h.TryAddWithoutValidation("X-Real-IP", "203.0.113.77");
            h.TryAddWithoutValidation("Forwarded", "for=203.0.113.77");
        })).Expect(200);

        var loa = (await Customer.ReadAsync(id))["documents"]!.AsArray().Single(d => (string)d!["kind"]! == "Loa")!;
        var letter = Files.TextOf((await Customer.Admin.GetAsync($"{Customer.Order(id)}/documents/{(string)loa["id"]!}")).Expect(200).Body);
        Assert.DoesNotContain("203.0.113.77", letter);
        Assert.Contains("127.0.0.1", letter);
    }
}
