using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using CallingPlans.EmbeddedRuntime.Hosting.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Hosting.Timers;

/// <summary>
/// Runs one timer function on its schedule, by the clock of the app, one run at a time. However many occurrences were
/// missed, because the host was stopped, the clock was moved, or a run took long: they are made up for by one run, past
/// due.
/// A run that fails counts as run; one that the stopping host cut short does not.
/// </summary>
internal sealed partial class TimerFunction(
    FunctionEntry function,
    TimerTriggerAttribute trigger,
    TimerSchedule schedule,
    FunctionRunner runner,
    TimerRecordStore store,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>A run that begins later than this after its occurrence is past due.</summary>
    private static readonly TimeSpan PastDueAfter = TimeSpan.FromSeconds(30);

    /// <summary>What is known of the trigger; one seen for the first time is known from now on.</summary>
    /// <exception cref="StartupRefusedException">The record is damaged.</exception>
    public TimerRecord LoadRecord()
    {
        var known = trigger.UseMonitor ? store.Read(function.Name) : null;
        if (known is not null)
            return known;

        var record = new TimerRecord(time.GetUtcNow(), LastRun: null);
        Save(record);
        return record;
    }

    /// <summary>Runs the function whenever it is due, until the host stops.</summary>
    public async Task RunAsync(TimerRecord record, CancellationToken stopping)
    {
        if (trigger.RunOnStartup)
            record = await RunOnceAsync(record, isPastDue: false, stopping);

        while (!stopping.IsCancellationRequested)
        {
            var due = schedule.After(record.SettledUntil);
            await Clock.WaitUntilAsync(due, time, stopping);
            record = await RunOnceAsync(record, time.GetUtcNow() - due > PastDueAfter, stopping);
        }
    }

    private async Task<TimerRecord> RunOnceAsync(TimerRecord record, bool isPastDue, CancellationToken stopping)
    {
        var begun = time.GetUtcNow();
        var info = new TimerInfo
        {
            IsPastDue = isPastDue,
            ScheduleStatus = trigger.UseMonitor
                ? new ScheduleStatus
                {
                    Last = record.LastRun?.UtcDateTime ?? default,
                    Next = schedule.After(begun).UtcDateTime,
                    LastUpdated = (record.LastRun ?? record.SettledUntil).UtcDateTime,
                }
                : null,
        };
        try
        {
            await runner.RunAsync(new FunctionInvocation(function, info), stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            LogFailed(error, function.Name);
        }

        var settled = new TimerRecord(begun, begun);
        Save(settled);
        return settled;
    }

    private void Save(TimerRecord record)
    {
        if (trigger.UseMonitor)
            store.Write(function.Name, record);
    }

    [LoggerMessage(1, LogLevel.Error, "Timer function '{Function}' failed.")]
    private partial void LogFailed(Exception error, string function);
}
