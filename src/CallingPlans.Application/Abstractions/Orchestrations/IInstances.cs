namespace CallingPlans.Application.Abstractions.Orchestrations;

/// <summary>The orchestrations' instances, by id.</summary>
public interface IInstances
{
    /// <summary>Whether there is an instance that has not ended.</summary>
    Task<bool> IsAliveAsync(string id, CancellationToken cancellation);
}
