using CallingPlans.EmbeddedRuntime.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

/// <summary>A Functions app on a free port of 127.0.0.1, with files of its own.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FunctionsHost _host;
    private readonly bool _ownsFolder;

    private TestApp(FunctionsHost host, AppFolder folder, bool ownsFolder, CapturedLog log)
    {
        _host = host;
        _ownsFolder = ownsFolder;
        Folder = folder;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(host.Urls.Single()), Timeout = Patience };
    }

    public HttpClient Client { get; }

    public AppFolder Folder { get; }

    public CapturedLog Log { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts the functions of the given types.</summary>
    public static async Task<TestApp> StartAsync(
        IReadOnlyList<Type> functions,
        Action<FunctionsApplicationBuilder>? configure = null,
        Action<FunctionsApplicationBuilder>? configureBeforeWeb = null,
        AppFolder? folder = null,
        params string[] args)
    {
        var files = folder ?? new AppFolder();
        var log = new CapturedLog();
        using var deadline = new CancellationTokenSource(Patience);
        var builder = Builder(functions, files, args);
        builder.Logging.ClearProviders().AddProvider(log);
        configureBeforeWeb?.Invoke(builder);
        builder.ConfigureFunctionsWebApplication();
        configure?.Invoke(builder);
        var host = builder.BuildHost();
        try
        {
            await host.StartOrThrowAsync(deadline.Token);
        }
        catch
        {
            await host.DisposeAsync();
            if (folder is null)
                files.Dispose();
            throw;
        }

        return new TestApp(host, files, folder is null, log);
    }

    /// <summary>An app that is refused, and why.</summary>
    public static async Task<string> RefusalAsync(IReadOnlyList<Type> functions, AppFolder? folder = null)
    {
        var refusal = await Assert.ThrowsAsync<StartupRefusedException>(
            async () => await (await StartAsync(functions, folder: folder)).DisposeAsync());
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }

    public static FunctionsApplicationBuilder Builder(
        IReadOnlyList<Type> functions,
        AppFolder folder,
        params string[] args)
        => new(new FunctionsHostOptions
        {
            Args = ["--urls=http://127.0.0.1:0", $"--{DataDirectory.Setting}={folder.Data}", .. args],
            Types = functions,
            ApplicationName = "TestApp",
            ContentRoot = folder.Path,
        });

    public async Task StopAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        await _host.StopAsync(deadline.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await _host.DisposeAsync();
        if (_ownsFolder)
            Folder.Dispose();
    }
}
