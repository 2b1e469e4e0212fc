using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Access;

public sealed class TokenTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEiLCJyb2xlcyI6IlBvcnRpbmdEZXNrIn0.")]
    [InlineData("Basic YWRhOnNlY3JldA==")]
    public async Task Token_Bad_Is401(string header)
    {
        var answer = await new ApiClient(shared.Customer.App.Http).SendAsync(
            HttpMethod.Get, shared.Customer.Path, headers: h => h.TryAddWithoutValidation("Authorization", header));

        answer.ExpectProblem(401, "Unauthorized", null);
        Assert.StartsWith("Bearer", answer.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Token_Expired_Is401()
    {
        var expired = await ApiClient.SignInAsync(
            shared.Customer.App.Http, new { role = "CustomerAdmin", org = shared.Customer.Id, expiresIn = -60 });

        (await expired.GetAsync(shared.Customer.Path)).ExpectProblem(401, "Unauthorized", null);
    }

    [Fact]
    public async Task Token_OneCharacterChanged_Is401()
    {
        var answer = await new ApiClient(shared.Customer.App.Http).PostAsync(
            "/api/dev/token", new { role = "CustomerAdmin", org = shared.Customer.Id });
        var token = (string)answer.Json["token"]!;
        var signature = token.LastIndexOf('.') + 5;
        var changed = token[..signature] + (token[signature] == 'A' ? 'B' : 'A') + token[(signature + 1)..];

        var refused = await new ApiClient(shared.Customer.App.Http, changed).GetAsync(shared.Customer.Path);

        refused.ExpectProblem(401, "Unauthorized", null);
    }

    [Theory]
    [InlineData("CustomerAdmin", "/org")]
    [InlineData("PartnerAdmin", "/partner")]
    public async Task DevelopmentToken_RoleWithoutItsId_Is422(string role, string field) =>
        (await new ApiClient(shared.Customer.App.Http).PostAsync("/api/dev/token", new { role })).ExpectProblem(422, "ValidationFailed", field);

    [Fact]
    public async Task PutPartner_ByThePartnerItself_Is403()
    {
        var partner = await ApiClient.SignInAsync(shared.Customer.App.Http, new { role = "PartnerAdmin", partner = "contoso-partner" });

        (await partner.PutAsync("/api/partners/contoso-partner", new { }, "*")).ExpectProblem(403, "Forbidden", null);
    }

    [Fact]
    public async Task PutOrganization_ByTheCustomerItself_Is403() =>
        (await shared.Customer.Admin.PutAsync(shared.Customer.Path, new { }, "*")).ExpectProblem(403, "Forbidden", null);

    [Fact]
    public async Task Organization_ItsPartnersAdmin_MaySeeAndOrder()
    {
        var partner = await ApiClient.SignInAsync(shared.Customer.App.Http, new { role = "PartnerAdmin", partner = "contoso-partner" });

        (await partner.GetAsync(shared.Customer.Path)).Expect(200);
        (await partner.PostAsync($"{shared.Customer.Path}/locations/us/port-orders", Draft.Us())).Expect(201);
    }

    [Fact]
    public async Task DevelopmentRoutes_NotEnabled_AreNotThere()
    {
        await using var app = await TestApp.StartAsync(settings: AppSettings.OutsideDevelopment());
        var nobody = new ApiClient(app.Http);

        (await nobody.PostAsync("/api/dev/token", new { role = "PortingDesk" })).ExpectProblem(404, "NotFound", null);
        (await nobody.PostAsync("/api/dev/seed")).ExpectProblem(404, "NotFound", null);
        (await nobody.PostAsync("/api/dev/clock", new { advance = "1.00:00:00" })).ExpectProblem(404, "NotFound", null);
        (await nobody.GetAsync("/api/dev/mailbox")).ExpectProblem(404, "NotFound", null);
    }

    [Fact]
    public async Task RateLimit_Exceeded_Is429WithRetryAfter()
    {
        await using var app = await TestApp.StartAsync(settings: new Dictionary<string, string> { ["RateLimits:RequestsPerMinute"] = "3" });
        var caller = await ApiClient.SignInAsync(app.Http, new { role = "CustomerAdmin", org = "contoso" });
        for (var i = 0; i < 3; i++)
            (await caller.GetAsync("/api/organizations/contoso")).ExpectProblem(404);

        var answer = await caller.GetAsync("/api/organizations/contoso");

        answer.ExpectProblem(429, "TooManyRequests", null);
        Assert.InRange(int.Parse(answer.Headers["Retry-After"]), 1, 60);
    }

    [Fact]
    public async Task Health_NobodySignedIn_IsHealthy()
    {
        var answer = await new ApiClient(shared.Customer.App.Http).GetAsync("/api/health");

        Assert.Equal("Healthy", (string)answer.Expect(200).Json["status"]!);
    }

    [Fact]
    public async Task Answer_Any_HasItsSecurityHeaders()
    {
        var headers = (await new ApiClient(shared.Customer.App.Http).GetAsync(shared.Customer.Path)).Headers;

        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", headers["X-Frame-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.StartsWith("default-src 'self'", headers["Content-Security-Policy"]);
        Assert.DoesNotContain("Access-Control-Allow-Origin", headers.Keys);
    }
}
