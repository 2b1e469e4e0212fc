namespace CallingPlans.Conformance;

/// <summary>An event, if there is one, and then some time.</summary>
/// <param name="Minutes">Of the scenario: how long one takes is the engine's affair.</param>
public sealed record ScenarioStep(string? Event, object? Payload, int Minutes)
{
    public static ScenarioStep Raise(string name, object? payload) => new(name, payload, Minutes: 0);

    public static ScenarioStep Wait(int minutes) => new(Event: null, Payload: null, minutes);
}
