using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_IsRunAroundTheFunction_InTheOrderOfRegistration()
    {
        await using var app = await TestApp.StartAsync(
            [typeof(Functions)],
            builder => builder.UseMiddleware<Outer>().UseMiddleware<Inner>());

        Assert.Equal("outer inner function", await app.Client.GetStringAsync("/trail"));
    }

    [Fact]
    public async Task UseWhen_SkipsTheInvocationsThatThePredicateRefuses()
    {
        await using var app = await TestApp.StartAsync(
            [typeof(Functions)],
            builder => builder
                .UseWhen<Outer>(context => context.FunctionDefinition.Name != "Trail")
                .UseMiddleware<Inner>());

        Assert.Equal("inner function", await app.Client.GetStringAsync("/trail"));
    }

    [Fact]
    public async Task Middleware_SettingAResultWithoutNext_AnswersInTheFunctionsPlace()
    {
        await using var app = await StartAsync<Guard>();

        using var refused = await app.Client.GetAsync("/trail");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/trail");
        request.Headers.Authorization = new("Bearer", "token");
        using var admitted = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal("function", await admitted.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Middleware_WritingTheResponseItself_IsTheAnswer()
    {
        await using var app = await StartAsync<Writer>();

        using var response = await app.Client.GetAsync("/trail");

        Assert.Equal(HttpStatusCode.PaymentRequired, response.StatusCode);
        Assert.Equal("pay", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Middleware_CatchingTheFunctionsException_AnswersWithAProblem()
    {
        await using var app = await StartAsync<Catcher>();

        using var response = await app.Client.GetAsync("/fails");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task Middleware_AfterNext_SeesTheFunctionsResultAndMayReplaceIt()
    {
        await using var app = await StartAsync<Replacer>();

        Assert.Equal("replaced", await app.Client.GetStringAsync("/trail"));
    }

    [Fact]
    public async Task Middleware_RegisteredBeforeTheWebApplication_SeesNoRequest()
    {
        var seen = new List<bool>();
        await using var app = await TestApp.StartAsync(
            [typeof(Functions)],
            configureBeforeWeb: builder => builder.Use(next => context =>
            {
                seen.Add(context.GetHttpContext() is not null);
                return next(context);
            }));

        await app.Client.GetStringAsync("/trail");

        Assert.Equal([false], seen);
    }

    [Fact]
    public async Task Middleware_ConstructedOnce_ServesEveryInvocation()
    {
        await using var app = await TestApp.StartAsync(
            [typeof(Functions)],
            builder =>
            {
                builder.Services.AddSingleton<Counter>();
                builder.UseMiddleware<Counting>();
            });

        await app.Client.GetStringAsync("/trail");
        await app.Client.GetStringAsync("/trail");

        var counter = app.Services.GetRequiredService<Counter>();
        Assert.Equal((1, 2), (counter.Made, counter.Run));
    }

    private static Task<TestApp> StartAsync<T>()
        where T : class, IFunctionsWorkerMiddleware
        => TestApp.StartAsync([typeof(Functions)], builder => builder.UseMiddleware<T>());

    private static void Leave(FunctionContext context, string mark)
        => context.Items["trail"] = $"{(context.Items.TryGetValue("trail", out var trail) ? trail : "")}{mark} ";

    public sealed class Outer : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            Leave(context, "outer");
            return next(context);
        }
    }

    public sealed class Inner : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            Leave(context, "inner");
            return next(context);
        }
    }

    public sealed class Guard : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            if (context.GetHttpContext()!.Request.Headers.Authorization.Count > 0)
                await next(context);
            else
                context.GetInvocationResult().Value = Results.Problem(statusCode: 403);
        }
    }

    public sealed class Writer : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            var response = context.GetHttpContext()!.Response;
            response.StatusCode = 402;
            await response.WriteAsync("pay");
        }
    }

    public sealed class Catcher : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            try
            {
                await next(context);
            }
            catch (InvalidOperationException)
            {
                context.GetInvocationResult().Value = Results.Problem(statusCode: 409);
            }
        }
    }

    public sealed class Replacer : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            Assert.Null(context.GetInvocationResult().Value);
            await next(context);
            Assert.IsAssignableFrom<IResult>(context.GetInvocationResult().Value);
            context.GetInvocationResult().Value = Results.Text("replaced");
        }
    }

    public sealed class Counter
    {
        public int Made { get; set; }

        public int Run { get; set; }
    }

    public sealed class Counting : IFunctionsWorkerMiddleware
    {
        private readonly Counter _counter;

        public Counting(Counter counter)
        {
            _counter = counter;
            counter.Made++;
        }

        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            _counter.Run++;
            return next(context);
        }
    }

    public static class Functions
    {
        [Function("Trail")]
        public static IResult Trail(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
            => Results.Text($"{(context.Items.TryGetValue("trail", out var trail) ? trail : "")}function");

        [Function("Fails")]
        public static IResult Fails([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => throw new InvalidOperationException("out of order");
    }
}
