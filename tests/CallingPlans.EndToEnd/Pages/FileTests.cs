using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>How the console's files are served.</summary>
public sealed class FileTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/site.css")]
    [InlineData("/js/main.js")]
    [InlineData("/vendor/preact.mjs")]
    public async Task File_ThatIsThereAlready_IsNotSentAgain(string path)
    {
        var first = await GetAsync(path, ("Accept-Encoding", "br"));
        Assert.Equal("br", first.Expect(200).Headers["Content-Encoding"]);
        var second = await GetAsync(path, ("Accept-Encoding", "br"), ("If-None-Match", first.ETag!));
        Assert.Empty(second.Expect(304).Body);
    }

    [Fact]
    public async Task File_ForWhoeverTakesNoEncoding_IsPlain()
    {
        var plain = (await GetAsync("/site.css", ("Accept-Encoding", "br;q=0"))).Expect(200);
        Assert.DoesNotContain("Content-Encoding", plain.Headers.Keys);
        Assert.StartsWith("text/css", plain.ContentType);
        Assert.Contains(":root", plain.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/orders")]
    [InlineData("/orders/0123")]
    [InlineData("/order-links/abc")]
    public async Task AddressOfAPage_IsAnsweredWithTheStartPage(string path)
    {
        var page = (await GetAsync(path)).Expect(200);
        Assert.StartsWith("text/html", page.ContentType);
        var policy = page.Headers["Content-Security-Policy"];
        Assert.StartsWith("default-src 'self'", policy);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/js/nothing.js")]
    [InlineData("/%2e%2e/host.json")]
    [InlineData("/js/%2e%2e/%2e%2e/CallingPlans.Functions.dll")]
    public async Task Path_ThatIsNoFileOfTheSite_IsNotFound(string path) => (await GetAsync(path)).Expect(404);

    private Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        console.Customer.Admin.SendAsync(HttpMethod.Get, path, headers: sent =>
        {
            foreach (var (name, value) in headers)
                sent.TryAddWithoutValidation(name, value);
        });
}
