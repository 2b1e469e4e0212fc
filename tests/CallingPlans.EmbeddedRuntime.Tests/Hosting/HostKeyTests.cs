using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class HostKeyTests
{
    private static readonly string[] Keys = ["--Functions:Keys:_master=master", "--Functions:Keys:default=default"];

    [Theory]
    [InlineData("open", null, 200)]
    [InlineData("keyed", null, 401)]
    [InlineData("keyed", "", 401)]
    [InlineData("keyed", "wrong", 401)]
    [InlineData("keyed", "default", 200)]
    [InlineData("keyed", "master", 200)]
    [InlineData("admins", null, 401)]
    [InlineData("admins", "default", 401)]
    [InlineData("admins", "master", 200)]
    public async Task Request_IsLetIn_ByAKeyOfTheFunctionsLevel(string path, string? key, int status)
    {
        await using var app = await TestApp.StartAsync([typeof(Keyed)], args: Keys);
        using var byHeader = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            byHeader.Headers.TryAddWithoutValidation("x-functions-key", key);

        using var headerAnswer = await app.Client.SendAsync(byHeader);
        using var queryAnswer = await app.Client.GetAsync(key is null ? path : $"{path}?code={key}");

        Assert.Equal(status, (int)headerAnswer.StatusCode);
        Assert.Equal(status, (int)queryAnswer.StatusCode);
    }

    [Fact]
    public async Task NoKeysConfigured_OneIsMadeAndKeptOverRestarts()
    {
        using var folder = new AppFolder();
        await using (var first = await TestApp.StartAsync([typeof(Keyed)], folder: folder))
        {
            using var refused = await first.Client.GetAsync("admins?code=anything");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        var key = (await File.ReadAllTextAsync(Path.Combine(folder.Data, "host-key"))).Trim();
        await using var second = await TestApp.StartAsync([typeof(Keyed)], folder: folder);
        using var response = await second.Client.GetAsync($"admins?code={key}");

        Assert.Equal(64, key.Length);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Level_ThatTheHostDoesNotKnow_RefusesToStart()
        => Assert.Contains("'ForUsers' asks for level User", await TestApp.RefusalAsync([typeof(Users)]));

    public static class Keyed
    {
        [Function("Open")]
        public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => Results.Ok();

        [Function("Keyed")]
        public static IResult ByKey([HttpTrigger("get")] HttpRequest request) => Results.Ok();

        [Function("Admins")]
        public static IResult Admins([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request)
            => Results.Ok();
    }

    public static class Users
    {
        [Function("ForUsers")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.User, "get")] HttpRequest request) => Results.Ok();
    }
}
