namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>
/// Ends the writer at once, as the death of the process would: thrown by observers of commits in tests of recovery.
/// </summary>
internal sealed class SimulatedCrashException() : Exception("The process dies here.");
