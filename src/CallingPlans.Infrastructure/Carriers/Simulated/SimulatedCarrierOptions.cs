namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>The pace of the simulated carrier, configured under <c>Carrier:Simulated</c>.</summary>
internal sealed class SimulatedCarrierOptions
{
    internal const string Section = "Carrier:Simulated";

    /// <summary>From the placement to the carrier's validation, and from a request to cancel to its answer.</summary>
    public TimeSpan ValidationDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>From the validation, or from a missed FOC, to the next FOC.</summary>
    public TimeSpan FocDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>From the arrival of the FOC to the moment that it names.</summary>
    public TimeSpan PortDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>No delay is negative: what the carrier says never comes before it was asked.</summary>
    internal bool IsValid =>
        ValidationDelay >= TimeSpan.Zero && FocDelay >= TimeSpan.Zero && PortDelay >= TimeSpan.Zero;
}
