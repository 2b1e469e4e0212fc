using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule, in UTC.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>
    /// Takes an NCRONTAB expression of six fields (seconds first) or five, or <c>%Name%</c> for a setting that
    /// holds one.
    /// </summary>
    public TimerTriggerAttribute(string schedule) => Schedule = schedule;

    /// <summary>The expression or setting given.</summary>
    public string Schedule { get; private set; }

    /// <summary>Runs once whenever the host starts, whatever the schedule says.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>
    /// Whether the last run is kept, so that an occurrence missed while stopped is caught up. True by default.
    /// </summary>
    public bool UseMonitor { get; set; } = true;
}
