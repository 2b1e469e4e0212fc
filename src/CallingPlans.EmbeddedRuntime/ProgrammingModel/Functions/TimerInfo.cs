namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told about its run.</summary>
public class TimerInfo
{
    /// <summary>Last and next occurrences; null where the trigger keeps no record (<c>UseMonitor</c> false).</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run is later than its schedule says.</summary>
    public bool IsPastDue { get; set; }
}
