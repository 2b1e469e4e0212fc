using System.Net;
using System.Net.Sockets;
using CallingPlans.EmbeddedRuntime.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

[Collection(nameof(OwnsTheProcess))]
public sealed class FunctionsHostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Run_OfAnAppThatIsRefused_EndsWithOneLineAndExitCode1()
    {
        using var folder = new AppFolder();
        var standardError = Console.Error;
        using var written = new StringWriter();
        Console.SetError(written);
        try
        {
            await TestApp.Builder([typeof(DiscoveryTests.BadName)], folder).Build().RunAsync().WaitAsync(Patience);

            Assert.Equal(1, Environment.ExitCode);
            var line = Assert.Single(written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith("The app was not started. '1st' cannot name a function", line);
        }
        finally
        {
            Environment.ExitCode = 0;
            Console.SetError(standardError);
        }
    }

    [Fact]
    public async Task Start_OnAnAddressInUse_IsRefused()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"--urls=http://{taken.LocalEndpoint}";

        var refusal = await Assert.ThrowsAsync<StartupRefusedException>(
            () => TestApp.StartAsync([typeof(HttpRoutingTests.Documents)], args: url));

        Assert.Contains("address already in use", refusal.Message);
    }

    [Fact]
    public async Task Start_OfHttpFunctionsWithoutTheWebApplication_IsRefused()
    {
        using var folder = new AppFolder();
        await using var host = TestApp.Builder([typeof(HttpRoutingTests.Documents)], folder).BuildHost();

        var refusal = await Assert.ThrowsAsync<StartupRefusedException>(() => host.StartOrThrowAsync());

        Assert.Contains("does not call ConfigureFunctionsWebApplication", refusal.Message);
    }

    [Fact]
    public async Task Stop_WhileARequestRuns_LetsItEndAndTakesNoMore()
    {
        var request = new Slow.Gate();
        await using var app = await TestApp.StartAsync(
            [typeof(Slow)],
            builder => builder.Services.AddSingleton(request));
        var running = app.Client.GetStringAsync("/slow");
        await request.Begun.Task.WaitAsync(Patience);

        var stopping = app.StopAsync();
        Assert.False(stopping.IsCompleted);
        request.Open.SetResult();

        Assert.Equal("done", await running.WaitAsync(Patience));
        await stopping.WaitAsync(Patience);
        using var late = new HttpClient { BaseAddress = app.Client.BaseAddress };
        await Assert.ThrowsAsync<HttpRequestException>(() => late.GetStringAsync("/slow"));
    }

    [Fact]
    public async Task Services_OfTheApp_StartBeforeItsFunctionsRunAndStopAfterThem()
    {
        var service = new AppService();
        await using (await TestApp.StartAsync(
            [typeof(LooksAtService)],
            builder => builder.Services.AddSingleton(service).AddHostedService(_ => service)))
        {
            await service.Looked.Task.WaitAsync(Patience);
        }

        Assert.Equal("started True, stopped False", service.SeenAtItsEnd);
    }

    [Fact]
    public void CreateBuilder_ServesTheFunctionsOfItsCaller()
    {
        var builder = FunctionsApplication.CreateBuilder(["--environment=Staging"]);

        Assert.Equal("CallingPlans.EmbeddedRuntime.Tests", builder.Environment.ApplicationName);
        Assert.Equal("Staging", builder.Environment.EnvironmentName);
    }

    public sealed class Slow(Slow.Gate gate)
    {
        [Function("Slow")]
        public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            gate.Begun.SetResult();
            await gate.Open.Task;
            return Results.Text("done");
        }

        public sealed class Gate
        {
            public TaskCompletionSource Begun { get; } = new();

            public TaskCompletionSource Open { get; } = new();
        }
    }

    public sealed class LooksAtService(AppService service)
    {
        [Function("LooksAtService")]
        public async Task Run(
            [TimerTrigger("0 0 1 1 *", RunOnStartup = true)] TimerInfo timer,
            CancellationToken stopping)
        {
            service.Looked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            service.SeenAtItsEnd = $"started {service.Started}, stopped {service.Stopped}";
        }
    }

    public sealed class AppService : IHostedService
    {
        public TaskCompletionSource Looked { get; } = new();

        public string? SeenAtItsEnd { get; set; }

        public bool Started { get; private set; }

        public bool Stopped { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Started = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Stopped = true;
            return Task.CompletedTask;
        }
    }
}
