using System.Collections.Concurrent;
using System.Text.Json;
using CallingPlans.EmbeddedRuntime.Hosting;
using CallingPlans.EmbeddedRuntime.Hosting.Durable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class DurableFunctionTests : IDisposable
{
    private readonly AppFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentQueue<string> _seen = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Orchestration_StartedByHttp_RunsItsActivitiesWithServicesAndInputs()
    {
        await using var app = await StartAsync();

        var output = await RunToEndAsync(app, "Greet", """{ "Name": "Contoso", "Times": 2 }""");

        Assert.Equal("\"Hello Contoso of Greet-1; Hello Contoso of Greet-1\"", output);
    }

    [Fact]
    public async Task Orchestrator_ReadingItsInputFromTheContext_HasTheSameInput()
    {
        await using var app = await StartAsync();

        Assert.Equal("\"Contoso 2\"", await RunToEndAsync(app, "ReadsInput", """{ "Name": "Contoso", "Times": 2 }"""));
    }

    [Fact]
    public async Task Activity_WithADurableClient_SeesTheInstancesOfTheHub()
    {
        await using var app = await StartAsync();

        Assert.Equal("\"Running\"", await RunToEndAsync(app, "AsksStatus", "null"));
    }

    [Fact]
    public async Task Middleware_RunsAroundOrchestratorsAndActivities_AndSeesTheirBindings()
    {
        await using var app = await StartAsync(builder => builder.Use(next => async context =>
        {
            var function = context.FunctionDefinition;
            var trigger = function.InputBindings.Values.Single(one => one.Type != "durableClient");
            _seen.Enqueue($"{function.Name} {trigger.Type} {context.GetHttpContext() is not null}");
            await next(context);
        }));

        await RunToEndAsync(app, "Greet", """{ "Name": "Contoso", "Times": 1 }""");

        Assert.Contains("Start httpTrigger True", _seen);
        Assert.Contains("Greet orchestrationTrigger False", _seen);
        Assert.Contains("SayHello activityTrigger False", _seen);
    }

    [Fact]
    public async Task Middleware_AnsweringForAnActivity_IsItsResult()
    {
        await using var app = await StartAsync(builder => builder.Use(next => context =>
        {
            if (context.FunctionDefinition.Name != "SayHello")
                return next(context);
            context.GetInvocationResult().Value = "Intercepted";
            return Task.CompletedTask;
        }));

        Assert.Equal("\"Intercepted\"", await RunToEndAsync(app, "Greet", """{ "Name": "Contoso", "Times": 1 }"""));
    }

    [Fact]
    public async Task Clock_MovedByDays_FiresTheOrchestrationsTimers()
    {
        await using var app = await StartAsync();
        await ScheduleAsync(app, "WaitsAMonth", "null");
        await app.Services.GetRequiredService<Greeting>().TimerIsSet.Task.WaitAsync(Deadline());
        _time.Advance(TimeSpan.FromDays(31));
        var ended = await Client(app).WaitForInstanceCompletionAsync("WaitsAMonth-1", true, Deadline());

        Assert.Equal("\"waited\"", ended.SerializedOutput);
    }

    [Fact]
    public async Task Restart_WhileAnOrchestrationWaits_ReplaysItThroughTheMiddleware()
    {
        await using (var first = await StartAsync())
        {
            await ScheduleAsync(first, "WaitsForEvent", "null");
            await Client(first).WaitForInstanceStartAsync("WaitsForEvent-1", cancellation: Deadline());
        }

        await using var second = await StartAsync(builder => builder.Use(next => context =>
        {
            _seen.Enqueue(context.FunctionDefinition.Name);
            return next(context);
        }));
        await Client(second).RaiseEventAsync("WaitsForEvent-1", "Go", "on");
        var ended = await Client(second).WaitForInstanceCompletionAsync("WaitsForEvent-1", true, Deadline());

        Assert.Equal("\"went on\"", ended.SerializedOutput);
        Assert.Equal(["WaitsForEvent"], _seen);
    }

    [Fact]
    public async Task SecondHost_OnTheSameData_IsRefused()
    {
        await using var app = await StartAsync();

        var refusal = await Assert.ThrowsAsync<StartupRefusedException>(() => StartAsync());

        Assert.Contains("is in use", refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task App_WithoutOrchestrations_OpensNoDatabase()
    {
        await using var app = await TestApp.StartAsync([typeof(HttpRoutingTests.Documents)], folder: _folder);

        Assert.False(File.Exists(Path.Combine(_folder.Data, "durable.db")));
    }

    private static CancellationToken Deadline() => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    private static DurableTaskClient Client(TestApp app)
        => app.Services.GetRequiredService<EngineService>().Client;

    private static async Task ScheduleAsync(TestApp app, string name, string input)
    {
        using var content = new StringContent(input);
        using var response = await app.Client.PostAsync($"/start/{name}", content);
        Assert.True(response.IsSuccessStatusCode, app.Log.Text);
    }

    private static async Task<string?> RunToEndAsync(TestApp app, string name, string input)
    {
        await ScheduleAsync(app, name, input);
        var ended = await Client(app).WaitForInstanceCompletionAsync($"{name}-1", true, Deadline());
        Assert.True(
            ended.RuntimeStatus == OrchestrationRuntimeStatus.Completed,
            $"{ended.RuntimeStatus}: {ended.FailureDetails}");
        return ended.SerializedOutput;
    }

    private Task<TestApp> StartAsync(Action<FunctionsApplicationBuilder>? configure = null)
        => TestApp.StartAsync(
            [typeof(Starter), typeof(Orchestrations), typeof(Activities)],
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(_time).AddSingleton(new Greeting("Hello"));
                configure?.Invoke(builder);
            },
            folder: _folder);

    public sealed record Greeting(string Word)
    {
        public TaskCompletionSource TimerIsSet { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public sealed record GreetInput(string Name, int Times);

    public static class Starter
    {
        [Function("Start")]
        public static async Task<IResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{name}")] HttpRequest request,
            [DurableClient] DurableTaskClient client,
            string name,
            CancellationToken cancellation)
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            var input = body.RootElement.Clone();
            var options = new StartOrchestrationOptions($"{name}-1");
            return Results.Text(await client.ScheduleNewOrchestrationInstanceAsync(name, input, options, cancellation));
        }
    }

    public static class Orchestrations
    {
        [Function("Greet")]
        public static async Task<string> Greet(
            [OrchestrationTrigger] TaskOrchestrationContext context,
            GreetInput input)
        {
            var greetings = new List<string>();
            for (var i = 0; i < input.Times; i++)
                greetings.Add(await context.CallActivityAsync<string>("SayHello", input));
            return string.Join("; ", greetings);
        }

        [Function("ReadsInput")]
        public static string ReadsInput([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var input = context.GetInput<GreetInput>()!;
            return $"{input.Name} {input.Times}";
        }

        [Function("AsksStatus")]
        public static Task<string> AsksStatus([OrchestrationTrigger] TaskOrchestrationContext context)
            => context.CallActivityAsync<string>("StatusOf", context.InstanceId);

        [Function("WaitsAMonth")]
        public static async Task<string> WaitsAMonth([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var timer = context.CreateTimer(context.CurrentUtcDateTime.AddDays(30), CancellationToken.None);
            await context.CallActivityAsync<string>("SayHello", new GreetInput("Contoso", 1));
            await context.CallActivityAsync("TimerIsSet", "");
            await timer;
            return "waited";
        }

        [Function("WaitsForEvent")]
        public static async Task<string> WaitsForEvent([OrchestrationTrigger] TaskOrchestrationContext context)
            => "went " + await context.WaitForExternalEvent<string>("Go");
    }

    public sealed class Activities(Greeting greeting)
    {
        [Function("SayHello")]
        public string SayHello([ActivityTrigger] GreetInput input, FunctionContext context)
            => $"{greeting.Word} {input.Name} of {context.BindingContext.BindingData["instanceId"]}";

        [Function("TimerIsSet")]
        public void TimerIsSet([ActivityTrigger] string unused) => greeting.TimerIsSet.SetResult();

        [Function("StatusOf")]
        public async Task<string> StatusOf(
            [ActivityTrigger] string instanceId,
            [DurableClient] DurableTaskClient client,
            CancellationToken cancellationToken)
            => (await client.GetInstanceAsync(instanceId, cancellationToken))!.RuntimeStatus.ToString();
    }
}
