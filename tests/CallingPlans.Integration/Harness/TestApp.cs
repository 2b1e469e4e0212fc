using Azure.Core.Pipeline;
using CallingPlans.Application;
using CallingPlans.EmbeddedRuntime.Hosting;
using CallingPlans.Functions;
using CallingPlans.Testing;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Integration.Harness;

/// <summary>The app in this process, put together as its program does it, on a free port, with storage and files of its own.</summary>
internal sealed class TestApp : IRunningApp, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly FunctionsHost host;
    private readonly HttpClientTransport? transport;
    private readonly AppLog log;

    private TestApp(FunctionsHost host, AppData data, AppLog log, HttpClientTransport? transport)
    {
        this.host = host;
        this.log = log;
        this.transport = transport;
        Data = data;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(host.Urls.Single()),
            Timeout = Patience,
        };
    }

    public HttpClient Http { get; }

    public string Log => log.Text;

    public IServiceProvider Services => host.Services;

    /// <summary>What outlives this app: a next one goes on with it.</summary>
    public AppData Data { get; }

    /// <param name="data">Null for an app without a past.</param>
    /// <param name="connection">The way to storage, where a test makes faults.</param>
    /// <param name="settings">In place of those of <see cref="AppSettings"/>.</param>
    /// <param name="configure">What a test adds to the app's services.</param>
    public static async Task<TestApp> StartAsync(
        AppData? data = null,
        FaultyConnection? connection = null,
        IReadOnlyDictionary<string, string>? settings = null,
        Action<IServiceCollection>? configure = null)
    {
        data ??= await AppData.CreateAsync();
        var all = data.Settings();
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            all[name] = value;
        var captured = new AppLog();
        var faulty = connection is null ? null : new HttpClientTransport(connection);
        var built = Build(AppSettings.ToArguments(all), captured, faulty, configure);
        using var deadline = new CancellationTokenSource(Patience);
        await built.StartOrThrowAsync(deadline.Token);
        return new TestApp(built, data, captured, faulty);
    }

    /// <summary>Lets go of what was logged so far.</summary>
    public void ForgetLog() => log.Forget();

    /// <summary>Stops the app; its data stay, for a next one.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        using var deadline = new CancellationTokenSource(Patience);
        await host.StopAsync(deadline.Token);
        await host.DisposeAsync();
        transport?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Data.Dispose();
    }

    private static FunctionsHost Build(
        string[] arguments, AppLog log, HttpClientTransport? transport, Action<IServiceCollection>? configure)
    {
        var builder = new FunctionsApplicationBuilder(new FunctionsHostOptions
        {
            Args = ["--urls=http://127.0.0.1:0", .. arguments],
            Types = typeof(AppRegistration).Assembly.GetTypes(),
            ApplicationName = typeof(AppRegistration).Assembly.GetName().Name!,
        });
        builder.Logging.ClearProviders().AddProvider(log);
        builder.ConfigureFunctionsWebApplication();
        builder.UseApi();
        if (transport is not null)
            builder.Services.AddSingleton<HttpPipelineTransport>(transport);
        builder.Services.AddApplication(builder.Configuration).AddApp(builder.Configuration);
        configure?.Invoke(builder.Services);
        return builder.BuildHost();
    }
}
