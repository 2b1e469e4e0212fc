namespace Microsoft.Azure.Functions.Worker;

/// <summary>The record of a timer trigger, in UTC.</summary>
public class ScheduleStatus
{
    /// <summary>When the function last ran; the default value before its first run.</summary>
    public DateTime Last { get; set; }

    /// <summary>When it is due next. Inside a run it may still be the occurrence being run.</summary>
    public DateTime Next { get; set; }

    /// <summary>When the record was last written.</summary>
    public DateTime LastUpdated { get; set; }
}
