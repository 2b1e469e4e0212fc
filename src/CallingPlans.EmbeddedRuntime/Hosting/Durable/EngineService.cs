using CallingPlans.EmbeddedRuntime.Engine;
using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Hosting.Durable;

/// <summary>Holds the durable engine open while the host runs. An app without durable functions has none.</summary>
internal sealed class EngineService(
    FunctionCatalog catalog,
    DataDirectory data,
    IDurableTaskInvoker invoker,
    TimeProvider time,
    ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    /// <summary>How long activities may take to end; half of what the whole host has.</summary>
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);

    private DurableEngine? _engine;

    /// <summary>The client of the app's task hub.</summary>
    public DurableTaskClient Client
        => _engine?.Client ?? throw new InvalidOperationException("The app has no orchestrations, or is not open yet.");

    /// <summary>Opens the database. Comes before <see cref="StartAsync"/>.</summary>
    /// <exception cref="StartupRefusedException">Another process has the database.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (!catalog.Of<OrchestrationTriggerAttribute>().Any())
            return;

        var options = new DurableEngineOptions { DatabasePath = data.DurableDatabase, DrainTimeout = DrainTimeout };
        try
        {
            _engine = await DurableEngine.OpenAsync(options, invoker, time, loggers, cancellationToken);
        }
        catch (DatabaseInUseException error)
        {
            throw new StartupRefusedException(error.Message, error);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
        => _engine?.StartAsync(cancellationToken) ?? Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
        => _engine?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? ValueTask.CompletedTask;
}
