namespace CallingPlans.Integration.Traces;

/// <summary>Meters are shared by all apps of a process: these tests run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryAlone
{
    public const string Name = "Telemetry";
}
