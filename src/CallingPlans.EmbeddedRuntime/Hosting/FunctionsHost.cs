using CallingPlans.EmbeddedRuntime.Engine;
using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using CallingPlans.EmbeddedRuntime.Hosting.Durable;
using CallingPlans.EmbeddedRuntime.Hosting.Http;
using CallingPlans.EmbeddedRuntime.Hosting.Invocation;
using CallingPlans.EmbeddedRuntime.Hosting.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CallingPlans.EmbeddedRuntime.Hosting;

/// <summary>
/// An app with everything that runs it. Started in this order, and stopped in the reverse: the app's own hosted
/// services,
/// the durable engine, the timers, the web server.
/// </summary>
internal sealed class FunctionsHost : IHost, IAsyncDisposable
{
    private readonly WebApplication _web;

    private FunctionsHost(WebApplication web) => _web = web;

    /// <inheritdoc/>
    public IServiceProvider Services => _web.Services;

    /// <summary>The addresses listened on, once started.</summary>
    public ICollection<string> Urls => _web.Urls;

    public static FunctionsHost Build(
        WebApplicationBuilder builder,
        FunctionsHostOptions options,
        WorkerPipeline pipeline)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(pipeline)
            .AddSingleton<DataDirectory>()
            .AddSingleton<FunctionCatalog>()
            .AddSingleton<FunctionMethods>()
            .AddSingleton<FunctionRunner>()
            .AddSingleton<IDurableTaskInvoker, DurableFunctions>()
            .AddSingleton<EngineService>()
            .AddSingleton<TimerRecordStore>()
            .AddSingleton<TimerService>()
            .AddHostedService(services => services.GetRequiredService<EngineService>())
            .AddHostedService(services => services.GetRequiredService<TimerService>());
        return new FunctionsHost(builder.Build());
    }

    /// <summary>
    /// Starts the app. One that cannot be served is told of in one line on standard error; then the process ends as if
    /// told to stop, with exit code 1.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await StartOrThrowAsync(cancellationToken);
        }
        catch (StartupRefusedException refusal)
        {
            await Console.Error.WriteLineAsync($"The app was not started. {refusal.Message}");
            Environment.ExitCode = 1;
            _web.Lifetime.StopApplication();
        }
    }

    /// <summary>Starts the app.</summary>
    /// <exception cref="StartupRefusedException">The app cannot be served.</exception>
    public async Task StartOrThrowAsync(CancellationToken cancellationToken = default)
    {
        _ = Services.GetRequiredService<FunctionMethods>();
        _ = Services.GetRequiredService<TimerService>();
        MapHttpFunctions();
        await Services.GetRequiredService<EngineService>().OpenAsync(cancellationToken);
        try
        {
            await _web.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new StartupRefusedException(error.Message, error);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken = default) => _web.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    void IDisposable.Dispose() => ((IDisposable)_web).Dispose();

    private void MapHttpFunctions()
    {
        if (Services.GetService<HttpFunctions>() is { } functions)
        {
            functions.MapTo(_web);
            return;
        }

        if (Services.GetRequiredService<FunctionCatalog>().Of<HttpTriggerAttribute>().Any())
        {
            throw new StartupRefusedException(
                "The app has HTTP functions but does not call ConfigureFunctionsWebApplication.");
        }
    }
}
