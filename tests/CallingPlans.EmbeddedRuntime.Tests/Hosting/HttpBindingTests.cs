using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class HttpBindingTests
{
    [Fact]
    public async Task RouteValues_OfManyTypes_AreConverted()
    {
        await using var app = await TestApp.StartAsync([typeof(Bound)]);

        var answer = await app.Client.GetStringAsync(
            "/values/a/7/5f9619ff-8b86-d011-b42d-00c04fc964ff/true/2026-02-28/9000000000");

        Assert.Equal("a 7 5f9619ff-8b86-d011-b42d-00c04fc964ff True 2026-02-28 9000000000", answer);
    }

    [Theory]
    [InlineData("/optional", "none 3")]
    [InlineData("/optional/x", "x 3")]
    [InlineData("/optional/x/4", "x 4")]
    public async Task OptionalRouteValue_Absent_GivesTheDefault(string path, string expected)
    {
        await using var app = await TestApp.StartAsync([typeof(Bound)]);

        Assert.Equal(expected, await app.Client.GetStringAsync(path));
    }

    [Fact]
    public async Task RouteValue_OfWrongForm_Answers500()
    {
        await using var app = await TestApp.StartAsync([typeof(Bound)]);

        using var response = await app.Client.GetAsync("/optional/x/four");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Context_OfHttpFunction_ShowsDefinitionRequestAndRouteValues()
    {
        await using var app = await TestApp.StartAsync([typeof(Bound)]);

        var answer = await app.Client.GetStringAsync("/context/42");

        Assert.Equal("Context httpTrigger /context/42 42 True", answer);
    }

    [Fact]
    public async Task FunctionClass_IsMadePerInvocation_WithServicesOfItsScope()
    {
        await using var app = await TestApp.StartAsync(
            [typeof(WithServices)],
            builder => builder.Services.AddSingleton<Singleton>().AddScoped<Scoped>());

        var first = await app.Client.GetStringAsync("/services");
        var second = await app.Client.GetStringAsync("/services");

        Assert.Equal("instance 1, scope 1, same scope True", first);
        Assert.Equal("instance 2, scope 2, same scope True", second);
    }

    [Fact]
    public async Task Scope_AfterTheInvocation_IsDisposed()
    {
        await using var app = await TestApp.StartAsync(
            [typeof(WithServices)],
            builder => builder.Services.AddSingleton<Singleton>().AddScoped<Scoped>());

        await app.Client.GetStringAsync("/services");

        await app.Services.GetRequiredService<Singleton>().ScopeDisposed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Request_WithLargeBodyAndHeaders_ArrivesAsSent()
    {
        await using var app = await TestApp.StartAsync([typeof(Bound)]);
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/body");
        request.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");
        request.Content = new ByteArrayContent(new byte[11_000_000]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/merge-patch+json");

        using var response = await app.Client.SendAsync(request);

        Assert.Equal(
            "11000000 11000000 \"v1\" application/merge-patch+json",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task CancellationToken_WhenTheCallerGoes_IsCancelled()
    {
        var waiting = new WaitingFunction.Signals();
        await using var app = await TestApp.StartAsync(
            [typeof(WaitingFunction)],
            builder => builder.Services.AddSingleton(waiting));
        using var caller = new CancellationTokenSource();

        var request = app.Client.GetAsync("/wait", caller.Token);
        await waiting.Begun.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await waiting.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public static class Bound
    {
        [Function("Values")]
        public static IResult Values(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{text}/{count}/{key}/{flag}/{day}/{big}")]
            HttpRequest request,
            string text,
            int count,
            Guid key,
            bool flag,
            DateOnly day,
            long big) => Results.Text($"{text} {count} {key} {flag} {day:yyyy-MM-dd} {big}");

        [Function("Optional")]
        public static IResult Optional(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "optional/{text?}/{number?}")]
            HttpRequest request,
            string? text,
            int number = 3) => Results.Text($"{text ?? "none"} {number}");

        [Function("Context")]
        public static IResult Context(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "context/{id}")] HttpRequest request,
            FunctionContext context) => Results.Text(
                $"{context.FunctionDefinition.Name} {context.FunctionDefinition.InputBindings["request"].Type} " +
                $"{context.GetHttpContext()!.Request.Path} {context.BindingContext.BindingData["id"]} " +
                $"{Guid.TryParse(context.InvocationId, out _)}");

        [Function("Body")]
        public static async Task<IResult> Body(
            [HttpTrigger(AuthorizationLevel.Anonymous, "patch")] HttpRequest request,
            CancellationToken cancellationToken)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellationToken);
            return Results.Text($"{request.ContentLength} {body.Length} " +
                $"{request.Headers.IfMatch} {request.ContentType}");
        }
    }

    public sealed class Singleton
    {
        public int Instances { get; set; }

        public int Scopes { get; set; }

        public TaskCompletionSource ScopeDisposed { get; } = new();
    }

    public sealed class Scoped : IDisposable
    {
        private readonly Singleton _singleton;

        public Scoped(Singleton singleton)
        {
            _singleton = singleton;
            Number = ++singleton.Scopes;
        }

        public int Number { get; }

        public void Dispose() => _singleton.ScopeDisposed.TrySetResult();
    }

    public sealed class WithServices
    {
        private readonly Scoped _scoped;
        private readonly int _instance;

        public WithServices(Singleton singleton, Scoped scoped)
        {
            _scoped = scoped;
            _instance = ++singleton.Instances;
        }

        [Function("Services")]
        public IResult Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request,
            FunctionContext context)
        {
            var same = ReferenceEquals(context.InstanceServices.GetRequiredService<Scoped>(), _scoped);
            return Results.Text($"instance {_instance}, scope {_scoped.Number}, same scope {same}");
        }
    }

    public sealed class WaitingFunction(WaitingFunction.Signals signals)
    {
        [Function("Wait")]
        public async Task<IResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request,
            CancellationToken cancellationToken)
        {
            signals.Begun.SetResult();
            await using var registration = cancellationToken.Register(() => signals.Cancelled.TrySetResult());
            await signals.Cancelled.Task;
            return Results.Ok();
        }

        public sealed class Signals
        {
            public TaskCompletionSource Begun { get; } = new();

            public TaskCompletionSource Cancelled { get; } = new();
        }
    }
}
