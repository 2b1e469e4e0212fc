using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine;

/// <summary>Durable orchestrations on one SQLite file, in one process.</summary>
internal sealed class DurableEngine : IAsyncDisposable
{
    private DurableEngine(DurableTaskClient client)
    {
        Client = client;
    }

    /// <summary>Starts, steers and watches orchestrations; usable from opening to disposal.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>Opens the database, making it when absent. Nothing runs before <see cref="StartAsync"/>.</summary>
    /// <exception cref="DatabaseInUseException">Another process, or another engine of this one, has the file.</exception>
    public static Task<DurableEngine> OpenAsync(
        DurableEngineOptions options,
        IDurableTaskInvoker tasks,
        TimeProvider time,
        ILoggerFactory loggers,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Goes on with everything that is due.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Stops in the time of <see cref="DurableEngineOptions.DrainTimeout"/>; what is unfinished goes on at the next start.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Looks at the timers at once, because the clock was moved.</summary>
    public void ClockMoved() => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
