using System.Net;
using Azure.Core.Pipeline;
using CallingPlans.Application;
using CallingPlans.EmbeddedRuntime.Hosting;
using CallingPlans.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Benchmarks.App;

/// <summary>The whole app, put together as its program does it, on a free port, with data of its own and a carrier without delays.</summary>
internal sealed class BenchApp : IAsyncDisposable
{
    public const string Organization = "contoso";
    public const string Path = $"/api/organizations/{Organization}";

    /// <summary>For a timer that is not to run.</summary>
    public const string Never = "0 0 0 29 2 *";

    private readonly FunctionsHost host;
    private readonly HttpClientTransport transport;
    private readonly DirectoryInfo folder;

    private BenchApp(FunctionsHost host, HttpClientTransport transport, DirectoryInfo folder, string prefix)
    {
        this.host = host;
        this.transport = transport;
        this.folder = folder;
        Prefix = prefix;
        Http = new HttpClient { BaseAddress = new Uri(host.Urls.Single()), Timeout = TimeSpan.FromMinutes(2) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>Of its tables and containers.</summary>
    public string Prefix { get; }

    /// <summary>The administrator of the sample organisation.</summary>
    public Api Admin { get; private set; } = null!;

    /// <summary>The app's program.</summary>
    public static string Program { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "CallingPlans.Functions.dll");

    /// <param name="way">To storage; disposed with the app.</param>
    /// <param name="settings">In place of those of <see cref="Settings"/>.</param>
    public static async Task<BenchApp> StartAsync(string connection, HttpMessageHandler way, Dictionary<string, string>? settings = null)
    {
        var data = Directory.CreateTempSubdirectory("bench-app-");
        var prefix = $"b{Guid.NewGuid().ToString("N")[..10]}";
        var all = Settings(connection, prefix, data.FullName);
        foreach (var (name, value) in settings ?? [])
            all[name] = value;
        var pipeline = new HttpClientTransport(way);
        var builder = new FunctionsApplicationBuilder(new FunctionsHostOptions
        {
            Args = ["--urls=http://127.0.0.1:0", .. ToArguments(all)],
            Types = typeof(AppRegistration).Assembly.GetTypes(),
            ApplicationName = typeof(AppRegistration).Assembly.GetName().Name!,
        });
        // What goes wrong belongs beside the figures.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.ConfigureFunctionsWebApplication();
        builder.UseApi();
        builder.Services.AddSingleton<HttpPipelineTransport>(pipeline);
        // The process is the benchmark's: signals are its to take.
        builder.Services.AddSingleton<IHostLifetime, OwnLifetime>();
        builder.Services.AddApplication(builder.Configuration).AddApp(builder.Configuration);
        var built = builder.BuildHost();
        await built.StartOrThrowAsync();
        var app = new BenchApp(built, pipeline, data, prefix);
        (await app.Http.PostAsync("/api/dev/seed", null)).EnsureSuccessStatusCode();
        app.Admin = await Api.SignInAsync(app.Http, new { role = "CustomerAdmin", org = Organization, name = "Contoso Admin" });
        return app;
    }

    public static Dictionary<string, string> Settings(string connection, string prefix, string folder) => new()
    {
        ["AzureWebJobsStorage"] = connection,
        ["Storage:Prefix"] = prefix,
        ["EmbeddedRuntime:DataPath"] = folder,
        ["Secrets:KeyFile"] = System.IO.Path.Combine(folder, "keys.json"),
        ["Documents:ReaderPath"] = Program,
        ["Development:Enabled"] = "true",
        ["Operator:Name"] = "Contoso Voice",
        ["Operator:Address"] = "1 Example Street, Springfield, IL 62701, US",
        ["Operator:Contact"] = "porting@contoso.example",
        ["Carrier:Default"] = "simulated",
        ["Carrier:Simulated:ValidationDelay"] = "00:00:00",
        ["Carrier:Simulated:FocDelay"] = "00:00:00",
        ["Carrier:Simulated:PortDelay"] = "00:00:00",
        ["FocPolling:Schedule"] = "* * * * * *",
        ["Sweep:Schedule"] = "0 * * * * *",
        ["Reconciliation:Schedule"] = Never,
        ["Retention:Schedule"] = Never,
        ["Consistency:Schedule"] = Never,
        ["RateLimits:RequestsPerMinute"] = "0",
        ["Support:Contacts:Tac"] = "tac@contoso.example",
        ["Support:Contacts:Pts"] = "porting@contoso.example",
    };

    public static IEnumerable<string> ToArguments(Dictionary<string, string> settings) => settings.Select(s => $"--{s.Key}={s.Value}");

    /// <summary>The app without its clock: no timer comes in between.</summary>
    public static Dictionary<string, string> Still() => new() { ["FocPolling:Schedule"] = Never, ["Sweep:Schedule"] = Never };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await host.StopAsync(deadline.Token);
        await host.DisposeAsync();
        transport.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>Starts and stops when it is told to, and by nothing else.</summary>
    private sealed class OwnLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
