using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class HttpRoutingTests
{
    [Theory]
    [InlineData("GET", "/api/orders/7", "GetOrder 7")]
    [InlineData("GET", "/API/Orders/7", "GetOrder 7")]
    [InlineData("DELETE", "/api/orders/7", "DeleteOrder 7")]
    [InlineData("POST", "/api/orders", "PostOrders")]
    [InlineData("PATCH", "/api/orders", "PostOrders")]
    [InlineData("GET", "/", "Root")]
    [InlineData("GET", "/index.html", "Console index.html")]
    [InlineData("GET", "/css/site.css", "Console css/site.css")]
    [InlineData("GET", "/apis", "Console apis")]
    [InlineData("PUT", "/anyverb", "AnyVerb")]
    public async Task Request_MatchingOneFunction_RunsIt(string method, string path, string expected)
    {
        await using var app = await TestApp.StartAsync([typeof(Site)]);

        using var response = await app.Client.SendAsync(new(new(method), path));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("PUT", "/api/orders/7")]
    [InlineData("HEAD", "/api/orders/7")]
    [InlineData("OPTIONS", "/api/orders/7")]
    [InlineData("POST", "/index.html")]
    [InlineData("GET", "/api/orders/seven")]
    [InlineData("GET", "/api/orders")]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/api/orders/7/more")]
    [InlineData("GET", "/admin/host/status")]
    [InlineData("GET", "/runtime/webhooks")]
    public async Task Request_MatchingNoFunction_AnswersEmpty404(string method, string path)
    {
        await using var app = await TestApp.StartAsync([typeof(Site)]);

        using var response = await app.Client.SendAsync(new(new(method), path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(response.Content.Headers.Allow);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Request_WithEncodedSlash_KeepsItInsideTheSegment()
    {
        await using var app = await TestApp.StartAsync([typeof(Documents)]);

        Assert.Equal("o%2Fx", await app.Client.GetStringAsync("/api/documents/o%2Fx"));
        Assert.Equal("a b", await app.Client.GetStringAsync("/api/documents/a%20b"));
    }

    [Fact]
    public async Task Route_LikeTheHostsOwnBelowAPrefix_IsServed()
    {
        using var folder = new AppFolder("""{ "version": "2.0" }""");
        await using var app = await TestApp.StartAsync([typeof(Admins)], folder: folder);

        Assert.Equal("1", await app.Client.GetStringAsync("/api/admin/1"));
    }

    [Theory]
    [InlineData("""{ "version": "2.0" }""", "/api/documents/1")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "v1/x" } } }""", "/v1/x/documents/1")]
    public async Task RoutePrefix_OfHostJson_PrecedesEveryRoute(string hostJson, string path)
    {
        using var folder = new AppFolder(hostJson);
        await using var app = await TestApp.StartAsync([typeof(Prefixed)], folder: folder);

        Assert.Equal("1", await app.Client.GetStringAsync(path));
        using var unprefixed = await app.Client.GetAsync("/documents/1");
        Assert.Equal(HttpStatusCode.NotFound, unprefixed.StatusCode);
    }

    public static class Site
    {
        [Function("Console")]
        public static IResult Console(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path:regex(^(?!api(/|$)).*$)}")]
            HttpRequest request,
            string path) => Results.Text($"Console {path}");

        [Function("ConsoleRoot")]
        public static IResult Root(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request)
            => Results.Text("Root");

        [Function("GetOrder")]
        public static IResult GetOrder(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/orders/{id:int}")] HttpRequest request,
            int id)
            => Results.Text($"GetOrder {id}");

        [Function("DeleteOrder")]
        public static IResult DeleteOrder(
            [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/orders/{id:int}")] HttpRequest request,
            int id)
            => Results.Text($"DeleteOrder {id}");

        [Function("PostOrders")]
        public static IResult PostOrders(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", "PATCH", Route = "api/orders")] HttpRequest request)
            => Results.Text("PostOrders");

        [Function("AnyVerb")]
        public static IResult AnyVerb([HttpTrigger(AuthorizationLevel.Anonymous, "put")] HttpRequest request)
            => Results.Text("AnyVerb");
    }

    public static class Documents
    {
        [Function("Document")]
        public static IResult Get(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/documents/{name}")] HttpRequest request,
            string name) => Results.Text(name);
    }

    public static class Admins
    {
        [Function("Admin")]
        public static IResult Get(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "admin/{id}")] HttpRequest request,
            string id) => Results.Text(id);
    }

    public static class Prefixed
    {
        [Function("Document")]
        public static IResult Get(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{name}")] HttpRequest request,
            string name) => Results.Text(name);
    }
}
