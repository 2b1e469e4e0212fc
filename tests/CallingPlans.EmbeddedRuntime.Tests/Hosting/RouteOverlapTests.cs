using CallingPlans.EmbeddedRuntime.Hosting.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class RouteOverlapTests
{
    private static readonly ParameterPolicyFactory Constraints = new ServiceCollection()
        .AddLogging()
        .AddRouting()
        .BuildServiceProvider()
        .GetRequiredService<ParameterPolicyFactory>();

    [Theory]
    [InlineData("api/orders", "API/Orders")]
    [InlineData("api/orders/{id}", "api/orders/{other}")]
    [InlineData("api/orders/{id}", "api/orders/open")]
    [InlineData("api/{kind}/open", "api/orders/{id}")]
    [InlineData("api/orders/{id:guid}", "api/orders/{id}")]
    [InlineData("api/orders/{id:length(26)}", "api/orders/{id}")]
    [InlineData("api/orders/{id:min(1000)}", "api/orders/{id:int}")]
    [InlineData("api/orders/{id?}", "api/orders")]
    [InlineData("api/orders/{id}.pdf", "api/orders/{id}")]
    [InlineData("{*path}", "api/orders/{id}/events")]
    [InlineData("{*path}", "{ignored:maxlength(0)?}")]
    [InlineData("{*path:regex(^docs/.*$)}", "docs/{page}")]
    [InlineData("api/{code:regex(^[A-Z]{{3}}-[0-9]{{4}}$)}", "api/{id}")]
    public void Templates_WithAPathInCommon_AreSeen(string one, string other)
    {
        Assert.NotNull(Shape(one).PathSharedWith(Shape(other)));
        Assert.NotNull(Shape(other).PathSharedWith(Shape(one)));
    }

    [Theory]
    [InlineData("api/orders", "api/numbers")]
    [InlineData("api/orders/{id}", "api/orders/{id}/events")]
    [InlineData("api/orders/{id:int}", "api/orders/open")]
    [InlineData("api/orders/{id:int}", "api/orders/{id:guid}")]
    [InlineData("api/orders/{id}.pdf", "api/orders/{id}/pdf")]
    [InlineData("{*path:regex(^(?!api(/|$)).*$)}", "api/orders/{id}")]
    [InlineData("{*path:regex(^(?!api(/|$)).*$)}", "api")]
    [InlineData("{*path:regex(^(?!api(/|$)).*$)}", "{ignored:maxlength(0)?}")]
    [InlineData("{ignored:maxlength(0)?}", "{name}")]
    public void Templates_WithNoPathInCommon_AreLeftAlone(string one, string other)
    {
        Assert.Null(Shape(one).PathSharedWith(Shape(other)));
        Assert.Null(Shape(other).PathSharedWith(Shape(one)));
    }

    [Fact]
    public async Task App_WithOverlappingRoutesOfOneMethod_RefusesToStartNamingBoth()
        => Assert.Contains(
            "Functions 'GetOne' and 'GetOpen' would both answer GET /api/orders/open",
            await TestApp.RefusalAsync([typeof(Overlapping)]));

    [Fact]
    public async Task App_WithOverlappingRoutesOfDifferentMethods_Starts()
    {
        await using var app = await TestApp.StartAsync([typeof(DifferentMethods)]);

        Assert.Equal("get", await app.Client.GetStringAsync("/api/orders/open"));
    }

    private static RouteShape Shape(string template) => new(RoutePatternFactory.Parse(template), Constraints);

    public static class Overlapping
    {
        [Function("GetOpen")]
        public static IResult Open(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/orders/open")] HttpRequest request)
            => Results.Ok();

        [Function("GetOne")]
        public static IResult One(
            [HttpTrigger(AuthorizationLevel.Anonymous, "GET", "put", Route = "api/orders/{id}")] HttpRequest request)
            => Results.Ok();
    }

    public static class DifferentMethods
    {
        [Function("GetOpen")]
        public static IResult Open(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/orders/open")] HttpRequest request)
            => Results.Text("get");

        [Function("PutOne")]
        public static IResult One(
            [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/orders/{id}")] HttpRequest request)
            => Results.Text("put");
    }
}
