using CallingPlans.EmbeddedRuntime.Hosting.Configuration;
using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using CallingPlans.EmbeddedRuntime.Hosting.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Hosting.Timers;

/// <summary>
/// Runs the timer functions of the app. Where the record of one cannot be kept, the host stops: it would run at wrong
/// times.
/// </summary>
internal sealed partial class TimerService : IHostedService, IDisposable
{
    private readonly TimerFunction[] _timers;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping;
    private Task _running = Task.CompletedTask;

    /// <exception cref="StartupRefusedException">A schedule is wrong, or its setting is missing.</exception>
    public TimerService(
        FunctionCatalog catalog,
        IConfiguration configuration,
        FunctionRunner runner,
        TimerRecordStore store,
        TimeProvider time,
        IHostApplicationLifetime lifetime,
        ILogger<TimerFunction> logger)
    {
        _lifetime = lifetime;
        _logger = logger;

        // Requests under way may take their time to end; no timer begins meanwhile.
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        _timers = [.. catalog.Of<TimerTriggerAttribute>().Select(entry => new TimerFunction(
            entry.Function,
            entry.Trigger,
            ScheduleOf(entry.Function, entry.Trigger, configuration),
            runner,
            store,
            time,
            logger))];
    }

    /// <exception cref="StartupRefusedException">The record of a timer is damaged.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(_timers
            .Select(timer => (Timer: timer, Record: timer.LoadRecord()))
            .ToArray()
            .Select(entry => Task.Run(() => RunAsync(entry.Timer, entry.Record), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(TimerFunction timer, TimerRecord record)
    {
        try
        {
            await timer.RunAsync(record, _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The end of every timer.
        }
        catch (Exception error)
        {
            LogLost(error);
            _lifetime.StopApplication();
        }
    }

    private static TimerSchedule ScheduleOf(
        FunctionEntry function,
        TimerTriggerAttribute trigger,
        IConfiguration configuration)
    {
        try
        {
            return new TimerSchedule(SettingReferences.Resolve(trigger.Schedule, configuration, function.Name));
        }
        catch (FormatException error)
        {
            throw new StartupRefusedException(
                $"The schedule of function '{function.Name}' is wrong: {error.Message}",
                error);
        }
    }

    [LoggerMessage(2, LogLevel.Critical, "A timer function cannot go on: the host stops.")]
    private partial void LogLost(Exception error);
}
