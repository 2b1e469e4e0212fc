using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Access;

public sealed class StartTests
{
    [Fact]
    public async Task Start_OutsideDevelopmentHalfConfigured_IsRefusedWithEveryMissingSetting()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(
            settings: new Dictionary<string, string> { ["Development:Enabled"] = "false" }));

        Assert.All(
            ["Authentication:Authority", "Authentication:Audience", "SendGrid:ApiKey", "Mail:From", "Console:BaseUrl"],
            name => Assert.Contains(name, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_IdentityProviderDown_Is503AndTellsWhenToTryAgain()
    {
        await using var app = await TestApp.StartAsync(settings: AppSettings.OutsideDevelopment());

        var answer = await new ApiClient(app.Http, ForeignToken()).GetAsync("/api/organizations/contoso");

        answer.ExpectProblem(503, "IdentityProviderUnavailable", null);
        Assert.NotEmpty(answer.Headers["Retry-After"]);
    }

    /// <summary>In a token's form, and of no provider that this app could know without asking.</summary>
    private static string ForeignToken() => string.Join('.', ((string[])["""{"alg":"RS256","kid":"1"}""", """{"iss":"x"}""", "signature"])
        .Select(part => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(part)).TrimEnd('=')));
}
