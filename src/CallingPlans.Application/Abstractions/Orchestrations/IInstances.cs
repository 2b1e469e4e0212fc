namespace CallingPlans.Application.Abstractions.Orchestrations;

/// <summary>The orchestrations' instances, by id.</summary>
public interface IInstances
{
    /// <summary>Whether there is an instance that has not ended.</summary>
    Task<bool> IsAliveAsync(string id, CancellationToken cancellation);

    /// <summary>
    /// Takes away every instance whose id begins so, with its history. One that has not ended is told to end, and goes when
    /// this is called again.
    /// </summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetAsync(string idPrefix, CancellationToken cancellation);
}
