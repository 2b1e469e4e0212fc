namespace CallingPlans.EmbeddedRuntime.Hosting.Timers;

/// <summary>What is known of a timer trigger across restarts.</summary>
/// <param name="SettledUntil">Every occurrence up to this moment was run, or came before the trigger existed.</param>
/// <param name="LastRun">When the function last ran; null before its first run.</param>
internal sealed record TimerRecord(DateTimeOffset SettledUntil, DateTimeOffset? LastRun);
